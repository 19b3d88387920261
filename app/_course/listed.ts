/** "a, b and c", without the parts that are not. */
export function listed(parts: readonly (string | false)[]): string {
  const said = parts.filter((part) => part !== false);
  return said.length < 2 ? (said[0] ?? "nothing") : `${said.slice(0, -1).join(", ")} and ${said.at(-1)}`;
}
