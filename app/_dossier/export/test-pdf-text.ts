import { inflateSync } from "node:zlib";

// Reads back what was written into a PDF: each page's text, by the fonts' own tables from glyphs to characters.

type Objects = ReadonlyMap<string, { dictionary: string; stream: string }>;

function objectsIn(file: Buffer): Objects {
  const text = file.toString("latin1");
  const objects = new Map<string, { dictionary: string; stream: string }>();
  for (const { 1: number = "", 2: body = "" } of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const at = body.indexOf("stream\n");
    const dictionary = at < 0 ? body : body.slice(0, at);
    const packed = at < 0 ? "" : body.slice(at + "stream\n".length, body.lastIndexOf("\nendstream"));
    const isPacked = dictionary.includes("FlateDecode") && !dictionary.includes("Length1");
    const stream = isPacked ? inflateSync(Buffer.from(packed, "latin1")).toString("latin1") : packed;
    objects.set(number, { dictionary, stream });
  }
  return objects;
}

const fromHex = (hex: string): string =>
  String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));

/** Glyph → characters. */
function charactersOf(table: string): Map<number, string> {
  const characters = new Map<number, string>();
  for (const { 1: from = "", 2: all = "" } of table.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g)) {
    const first = Number.parseInt(from, 16);
    for (const [place, { 1: hex = "" }] of [...all.matchAll(/<([^>]*)>/g)].entries()) {
      characters.set(first + place, fromHex(hex.replaceAll(" ", "")));
    }
  }
  return characters;
}

/** Page by page. What is drawn by itself (a line, a cell) is set apart by a space. */
export function pdfText(file: Buffer): string[] {
  const objects = objectsIn(file);
  const of = (number = "") => objects.get(number) ?? { dictionary: "", stream: "" };
  const tables = new Map<string, Map<number, string>>();
  const tableOf = (font: string) => {
    const number = [...objects.values()].map(
      ({ dictionary }) => dictionary.match(new RegExp(`/${font} (\\d+) 0 R`))?.[1],
    );
    const known = tables.get(font);
    if (known) return known;
    const { dictionary } = of(number.find((one) => one !== undefined));
    const table = charactersOf(of(dictionary.match(/\/ToUnicode (\d+) 0 R/)?.[1]).stream);
    tables.set(font, table);
    return table;
  };
  return [...objects.values()]
    .filter(({ dictionary }) => /\/Type \/Page\b(?!s)/.test(dictionary))
    .map(({ dictionary }) => {
      let table = new Map<number, string>();
      const parts: string[] = [];
      const content = of(dictionary.match(/\/Contents (\d+) 0 R/)?.[1]).stream;
      for (const { 1: font, 2: shown } of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
        if (font) table = tableOf(font);
        if (shown === undefined) continue;
        const glyphs = [...shown.matchAll(/<([0-9a-f]*)>/g)].flatMap(({ 1: hex = "" }) => hex.match(/.{4}/g) ?? []);
        parts.push(glyphs.map((glyph) => table.get(Number.parseInt(glyph, 16)) ?? "").join(""));
      }
      return parts.join(" ").replaceAll(/\s+/g, " ");
    });
}
