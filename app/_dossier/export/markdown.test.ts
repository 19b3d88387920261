import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { micromark } from "micromark";
import { describe, expect, test } from "vitest";
import type { Worksheet } from "@/app/_course/worksheet";
import { compileDossier } from "../compile";
import { type Exported, fileName } from "./exported";
import { dossierMarkdown } from "./markdown";
import { codeBlock, inline, paragraphs, table } from "./markdown-text";
import { testExported, testWorksheet } from "./test-exported";

const hostile = [
  "# not a heading",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "[a link](javascript:alert(1))",
  "![an image](http://evil.example/x.png)",
  "- not a list\n1. nor this\n2) nor that\n+ nor those",
  "Title?\n===\nSubtitle?\n---",
  "> not a quote",
  "    not code\n\tnor this",
  "```\nnot a fence\n~~~",
  "a | b\n--- | ---\nc | d",
  "**bold** _it_ `code` ~~gone~~ $x$",
  "&lt;b&gt; &amp; &#60;",
  "<!-- a comment",
  "[reference]: http://evil.example",
  "[^1]: a note",
  "back\\slash\\",
  "***\n___\n***",
  "<https://evil.example>",
];

/** What a reader sees of Markdown, without its structure. */
function seen(markdown: string): string {
  const texts: string[] = [];
  const visit = (node: object) => {
    if ("value" in node) texts.push(String(node.value));
    if ("type" in node && node.type === "break") texts.push("\n");
    if ("children" in node && Array.isArray(node.children)) for (const child of node.children) visit(child);
  };
  visit(fromMarkdown(markdown));
  return texts.join("");
}

const kindsIn = (markdown: string) => fromMarkdown(markdown).children.map(({ type }) => type);
const squeezed = (text: string) => text.replaceAll(/\s+/g, " ").trim();

describe("words of others", () => {
  test.each(hostile)("%j stay words, and the same ones", (text) => {
    expect(new Set(kindsIn(paragraphs(text)))).toEqual(new Set(["paragraph"]));
    expect(micromark(paragraphs(text)).replaceAll(/<\/?p>|<br \/>/g, "")).not.toMatch(/<|javascript:[^&]*"/);
    expect(squeezed(seen(paragraphs(text)))).toBe(squeezed(text));
  });

  const nasty = fc.string({
    unit: fc.constantFrom(..."# -+=:*_`~[]()<>|\\&!$1.\n\t\r ab".split(""), "\u0000", "\u2028"),
    maxLength: 60,
  });

  test("whatever they are, they are paragraphs and nothing else", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        for (const { type, ...node } of fromMarkdown(paragraphs(text)).children) {
          expect(type).toBe("paragraph");
          const inside = "children" in node ? node.children.map((child) => child.type) : [];
          expect(inside.every((kind) => kind === "text" || kind === "break")).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("on one line, they stay on it", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(inline(text)).not.toMatch(/[\n\r]/);
        const [heading, ...others] = fromMarkdown(`## ${inline(text)}`).children;
        expect([heading?.type, others.length]).toEqual(["heading", 0]);
      }),
      { numRuns: 2000 },
    );
  });

  test("what no reader sees is not pasted into a terminal either, nor into a cell", () => {
    const pasted = "echo \u001b[31mred\u0007\u0000\n\tdone\u007f";
    expect(codeBlock(pasted)).toBe("```text\necho [31mred\n\tdone\n```");
    expect(table([{ label: "A", mono: true }], [["DB_POOL\u0000_MAX\u001b"]])).toContain("| `DB_POOL_MAX` |");
  });

  test("what is pasted comes out as it went in, whatever fences are in it", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const [block, ...others] = fromMarkdown(codeBlock(text)).children;
        expect(others).toEqual([]);
        expect(block).toMatchObject({ type: "code", lang: "text" });
        const lines = text.replaceAll(/\r\n?/g, "\n").replaceAll("\u0000", "");
        expect(block && "value" in block && block.value).toBe(lines);
      }),
      { numRuns: 2000 },
    );
  });

  test("a table has as many cells in each row as it has columns, whatever stands in them", () => {
    const columns = [{ label: "A", mono: true }, { label: "B" }];
    // As GitHub reads a row: an escaped character belongs to its cell, a pipe ends it.
    const bare = (line: string) => line.replaceAll(/\\[!-/:-@[-`{-~]/g, "");
    const cellsIn = (line: string) => bare(line).split("|").length - 2;
    fc.assert(
      fc.property(fc.array(fc.tuple(nasty, nasty)), (rows) => {
        const lines = table(columns, rows).split("\n");
        expect(lines).toHaveLength(rows.length + 2);
        expect(new Set(lines.map(cellsIn))).toEqual(new Set([2]));
        // Inside a code span nothing is escaped; so none holds what would have to be.
        for (const span of lines.flatMap((line) => bare(line).match(/`[^`]*`/g) ?? []))
          expect(span).not.toMatch(/[\\|]/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a dossier as Markdown", () => {
  test("has a heading for each page and field, and every text that is saved", () => {
    const markdown = dossierMarkdown(testExported());
    expect(markdown.match(/^#+ .*/gm)).toEqual([
      "# Launch dossier",
      "## 1. A page",
      "### When",
      "### Command",
      "### Values",
      "### Signal",
      "### Act",
      "### People",
      "### Left out",
    ]);
    expect(markdown).toContain("Größe “so” – 70 %\\\nzweite Zeile");
    expect(markdown).toContain("```text\nkubectl rollout undo deployment/shop-api\n```");
    expect(markdown).toContain("| `DB_POOL_MAX` | 20 |");
    expect(markdown).toContain("Paid orders below 70 % of what is expected, for 2 min");
    expect(markdown).toContain("- Marta\n- Jonas");
    expect(markdown).toContain("*Not written yet.*");
  });

  test("keeps its headings whatever is written in it, and by whomever", () => {
    const worst = hostile.join("\n");
    const savedAt = "2026-06-17T08:00:00.000Z";
    const worksheet: Worksheet = testWorksheet();
    const texts = Object.fromEntries(worksheet.fields.map(({ id }) => [id, { text: worst, revision: 1, savedAt }]));
    const pages = compileDossier([{ worksheet, lesson: { slug: "a", title: "a" } }], { [worksheet.id]: texts });
    const dossier: Exported = {
      ...testExported(),
      eyebrow: worst,
      pages,
      threads: new Map([["page/when", [{ comments: [{ who: worst, when: worst, text: worst }], settled: worst }]]]),
    };
    const html = micromark(dossierMarkdown(dossier));
    expect(html.match(/<h\d>/g)).toEqual(["<h1>", "<h2>", ...Array(7).fill("<h3>")]);
    expect(html).not.toMatch(/<(script|img|a|iframe|!--)/);
  });

  test("says what has changed since sign-off, who signed, and what was said, where it is asked for", () => {
    const markdown = dossierMarkdown({
      ...testExported(),
      signOff: "Signed off, revision 6, by Adaeze Okafor",
      changed: new Set(["page/when"]),
      threads: new Map([
        [
          "page/command",
          [{ comments: [{ who: "Marta", when: "today", text: "Does it ask?" }], settled: "Settled by Marta" }],
        ],
      ]),
    });
    expect(markdown).toContain("Signed off, revision 6, by Adaeze Okafor");
    expect(markdown).toContain("zweite Zeile\n\n*Changed since sign-off.*");
    expect(markdown).toContain("> **Marta**, today\n>\n> Does it ask?\n>\n> *Settled by Marta*");
  });
});

test.each([
  ["Noor Haddad", "launch-dossier-noor-haddad-2026-06-17.pdf"],
  ["Jörg Groß", "launch-dossier-jorg-gross-2026-06-17.pdf"],
  ['"; filename="evil.exe', "launch-dossier-filename-evil-exe-2026-06-17.pdf"],
  ["李明", "launch-dossier-2026-06-17.pdf"],
])("the file of %s is called %s", (name, file) => {
  expect(fileName(name, "2026-06-17", "pdf")).toBe(file);
});
