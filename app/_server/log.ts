type Write = typeof process.stdout.write;

/** Links that sign somebody in until they are used. */
export const withoutTokens = (text: string): string => text.replace(/\/(join|setup)\/[\w-]{16,}/g, "/$1/…");

/**
 * From here on no token of a path reaches the log, whoever writes it. Returns a writer that is not changed, for the
 * one link that is printed on purpose.
 */
export function hideTokensInLogs(): (line: string) => void {
  const original = process.stdout.write.bind(process.stdout);
  for (const stream of [process.stdout, process.stderr]) {
    const write: Write = stream.write.bind(stream);
    const hiding = (chunk: string | Uint8Array, ...rest: []) =>
      write(typeof chunk === "string" ? withoutTokens(chunk) : chunk, ...rest);
    stream.write = hiding;
  }
  return (line) => {
    original(`${line}\n`);
  };
}
