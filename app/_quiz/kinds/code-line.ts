import { z } from "zod";
import { blockHtml, type Html } from "../markdown";

/** One line of a file, with its indentation. */
export const codeLine = z
  .string()
  .max(90)
  .regex(/^[^\r\n]*\S[^\r\n]*$/, "one line, not blank");

// Longer than any line, so that none can close it.
const fence = "~".repeat(91);

export const codeHtml = (line: string): Html => blockHtml(`${fence}\n${line}\n${fence}`);
