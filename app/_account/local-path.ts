/** Where to go after signing in: a path of this installation, never another host. */
export function localPath(path: string | undefined): string {
  if (!path?.startsWith("/")) return "/";
  const base = "http://preflight.invalid";
  // Resolved as a browser does, because «//host», «/\host» and tabs lead elsewhere in ways that are easy to miss.
  const target = URL.canParse(path, base) ? new URL(path, base) : null;
  return target?.origin === base ? `${target.pathname}${target.search}` : "/";
}
