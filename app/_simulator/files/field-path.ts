const plain = /^[A-Za-z_$][\w$-]*$/;
const longest = 80;

/** `services.api.calls[0].to`: on one line and short, whatever the names are. */
export function fieldPath(path: readonly PropertyKey[]): string {
  return path
    .map((part, at) => {
      if (typeof part === "number") return `[${part}]`;
      const text = String(part);
      if (plain.test(text) && text.length <= longest) return at === 0 ? text : `.${text}`;
      return at === 0 ? printable(text) : `[${printable(text)}]`;
    })
    .join("");
}

/** In quotes, with everything escaped that could end a line or move a cursor. */
export function printable(text: string): string {
  const short = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return JSON.stringify(short).replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
