/** Tokens in paths (/join/…, /setup/…) never reach a log. */
export function redactPath(path: string): string {
  return path.replace(/\/(join|setup)\/[^/?#\s"']+/g, "/$1/[redacted]");
}

/** One line for whoever runs the installation: when, where, what. */
export function logError(error: unknown, where: string) {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(`${new Date().toISOString()} error at ${redactPath(where)}: ${redactPath(text)}`);
}
