import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { decompress } from "wawoff2";

const files = {
  read: "literata-normal",
  ui: "b612-400",
  bold: "b612-700",
  code: "plex-mono-400",
} as const;
export type FontName = keyof typeof files;

export type Fonts = Readonly<Record<FontName, Buffer>>;

/** The pages' own fonts. Browsers read them packed, PDFs hold them unpacked. */
async function unpack(name: FontName): Promise<Buffer> {
  const packed = await readFile(path.join(process.cwd(), "public", "fonts", `${files[name]}.woff2`));
  return Buffer.from(await decompress(packed));
}

async function readFonts(): Promise<Fonts> {
  const [read, ui, bold, code] = await Promise.all([unpack("read"), unpack("ui"), unpack("bold"), unpack("code")]);
  return { read, ui, bold, code };
}

let reading: Promise<Fonts> | undefined;

/** Unpacked once: they do not change while the server runs. */
export function fonts(): Promise<Fonts> {
  reading ??= readFonts().catch((error: unknown) => {
    reading = undefined;
    throw error;
  });
  return reading;
}

/** What these fonts have, besides line ends: Latin of western Europe, with the dashes and quotes that are written there. */
export const areSet = (text: string): boolean =>
  /^[\t\n\r\u0020-\u007e\u00a0-\u00ff\u0152\u0153\u2013\u2014\u2018-\u201a\u201c-\u201e\u2026\u20ac\u2122\u2212]*$/.test(
    text,
  );
