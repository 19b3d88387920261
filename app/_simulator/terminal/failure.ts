const beginnings = [
  "Error from server",
  "error: ",
  "fatal: ",
  "curl: (",
  "psql: error",
  "deploy: there is no ",
  "FATA[",
  "Error: P1001",
  "failed to get run",
  "no pull requests found",
  "no checks reported",
  "no runs found",
];

const deployHasNoRelease = /^deploy: \S+ has no release /;

/** Whether the text of a query is an error of its tool: it goes past pipes, and what comes after && does not run. */
export const isFailure = (text: string): boolean =>
  beginnings.some((beginning) => text.startsWith(beginning)) || deployHasNoRelease.test(text);
