/** Something the person who starts the server can put right; its message is the one line to show (launch.mjs). */
export class StartProblem extends Error {
  override name = "StartProblem";
}

/** Of an error of the operating system, like EACCES. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : String(error);
