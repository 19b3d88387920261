import { redactPath } from "@/app/_http/log-error";

type Write = typeof process.stdout.write;

/**
 * From here on no token of a path reaches the log, whoever writes it. Returns a writer that is not changed, for the
 * one link that is printed on purpose.
 */
export function hideTokensInLogs(): (line: string) => void {
  const original = process.stdout.write.bind(process.stdout);
  for (const stream of [process.stdout, process.stderr]) {
    const write: Write = stream.write.bind(stream);
    const hiding = (chunk: string | Uint8Array, ...rest: []) =>
      write(typeof chunk === "string" ? redactPath(chunk) : chunk, ...rest);
    stream.write = hiding;
  }
  return (line) => {
    original(`${line}\n`);
  };
}
