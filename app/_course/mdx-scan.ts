export type Tag = { name: string; closing: boolean; attributes: Record<string, string> };
export type Scan = {
  tags: Tag[];
  /** Depths of Markdown headings, in order. */
  headings: number[];
  /** Targets of Markdown links, in order. */
  links: string[];
  /** Text outside elements that runs code: import, export, {…}. */
  code: string[];
  /** What is left to read when tags and code are taken out. */
  prose: string;
};

/**
 * Reads from a lesson's MDX what the content check asks about. Not a parser: the build compiles the file and refuses
 * bad syntax; this only has to find things in good syntax.
 */
export function scanMdx(mdx: string): Scan {
  const text = mdx.replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, "");
  const tags: Tag[] = [];
  let prose = "";
  for (let at = 0; at < text.length; ) {
    const inlineCode = /^(`+)(?!`)[\s\S]*?[^`]\1(?!`)/.exec(text.slice(at));
    if (inlineCode) {
      at += inlineCode[0].length;
    } else if (/^<[/A-Za-z]/.test(text.slice(at, at + 2))) {
      const { tag, end } = readTag(text, at);
      tags.push(tag);
      at = end;
    } else {
      prose += text[at];
      at += 1;
    }
  }
  return {
    tags,
    headings: [...prose.matchAll(/^(#{1,6})\s/gm)].map(([, marks = ""]) => marks.length),
    links: [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target),
    code: [...prose.matchAll(/^(?:import|export)\s.*$|\{.*/gm)].map(([found]) => found),
    prose,
  };
}

/** Ids of the marked paragraphs of a lesson, each with the id of its section. */
export function placesIn({ tags }: Scan): Record<string, string> {
  const places: Record<string, string> = {};
  let section = "";
  for (const { name, closing, attributes } of tags) {
    if (closing) continue;
    if (name === "Section") section = attributes["id"] ?? "";
    if (name === "Place") places[attributes["id"] ?? ""] = section;
  }
  return places;
}

function readTag(text: string, start: number): { tag: Tag; end: number } {
  const head = /^<(\/?)([A-Za-z][\w.]*)/.exec(text.slice(start));
  const tag: Tag = { name: head?.[2] ?? "", closing: head?.[1] === "/", attributes: {} };
  let at = start + (head?.[0].length ?? 1);
  while (at < text.length) {
    const rest = text.slice(at);
    const end = /^\s*\/?>/.exec(rest);
    if (end) return { tag, end: at + end[0].length };
    const attribute = /^\s*([\w-]+)(?:=("[^"]*"|(?=\{)))?/.exec(rest);
    if (!attribute) break;
    at += attribute[0].length;
    const [, name = "", quoted] = attribute;
    const closed = quoted === "" ? endOfBraces(text, at) : at;
    tag.attributes[name] = quoted === "" ? text.slice(at, closed) : (quoted?.slice(1, -1) ?? "");
    at = closed;
  }
  return { tag, end: Math.max(at, start + 1) };
}

/** Past the brace that closes the one at `start`. Braces inside strings and templates do not count. */
function endOfBraces(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at] ?? "";
    if (`"'\``.includes(character)) {
      const close = text.indexOf(character, at + 1);
      if (close < 0) return text.length;
      at = close;
    } else if (character === "{") depth += 1;
    else if (character === "}") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}
