import { fromMarkdown } from "mdast-util-from-markdown";
import { mdxFromMarkdown } from "mdast-util-mdx";
import { mdxjs } from "micromark-extension-mdxjs";

type Node = ReturnType<typeof fromMarkdown>["children"][number];

export type Element = {
  name: string;
  /** As written; an expression keeps its braces. */
  attributes: Readonly<Record<string, string>>;
  /** Empty in the opening. */
  section: string;
  /** Names of the elements that hold it. */
  within: readonly string[];
};

/** A paragraph, a heading or a line of a list, as it is read. */
export type Block = {
  /** In words alone: a span of code is the word `code` unless asked for, and notes and breaks leave nothing. */
  text: string;
  links: readonly string[];
  /** Numbers of the margin notes that it refers to. */
  refs: readonly string[];
  /** Elements that hold it, the outermost first. */
  inside: readonly Element[];
  /** The same for blocks that are read as one: those of a case, a note, a line of a list. */
  unit: number;
};

export type Parsed = { blocks: readonly Block[]; elements: readonly Element[]; images: number };

const unitElements = new Set(["Case", "Worked", "MarginNote", "Note", "Caution"]);

/** A word for what is not prose, so that a sentence keeps its length and may begin with it. */
const codeWord = "`code`";

type CodeAsText = (code: string) => string;

/** Reads MDX with the parser that the build uses. Throws where the build would refuse it. */
export function parseMdx(mdx: string, codeAsText: CodeAsText = () => codeWord): Parsed {
  return walk(fromMarkdown(mdx, { extensions: [mdxjs()], mdastExtensions: [mdxFromMarkdown()] }).children, codeAsText);
}

/** Reads Markdown, as in captions and questions. */
export function parseMarkdown(markdown: string): Parsed {
  return walk(fromMarkdown(markdown).children, () => codeWord);
}

type Place = { inside: readonly Element[]; section: string; unit: number | null };

function walk(nodes: readonly Node[], codeAsText: CodeAsText): Parsed {
  const blocks: Block[] = [];
  const elements: Element[] = [];
  let images = 0;
  let units = 0;

  function visit(node: Node, { inside, section, unit }: Place): void {
    if (node.type === "paragraph" || node.type === "heading") {
      const read = { text: "", links: [], refs: [] };
      units += unit === null ? 1 : 0;
      for (const child of node.children) readInline(child, read, { inside, section, unit });
      blocks.push({ ...read, text: read.text.replace(/\s+/g, " ").trim(), inside, unit: unit ?? units });
      return;
    }
    if (node.type === "mdxJsxFlowElement") {
      const element = seen(node, { inside, section, unit });
      const isUnit = unit === null && unitElements.has(element.name);
      units += isUnit ? 1 : 0;
      const within = {
        inside: [...inside, element],
        section: element.name === "Section" ? (element.attributes["id"] ?? "") : section,
        unit: isUnit ? units : unit,
      };
      for (const child of node.children) visit(child, within);
      return;
    }
    if (node.type === "listItem") units += unit === null ? 1 : 0;
    const within = { inside, section, unit: node.type === "listItem" ? (unit ?? units) : unit };
    if ("children" in node) for (const child of node.children) visit(child, within);
  }

  function readInline(node: Node, read: { text: string; links: string[]; refs: string[] }, place: Place): void {
    if (node.type === "text") read.text += node.value;
    else if (node.type === "inlineCode") read.text += codeAsText(node.value);
    else if (node.type === "break") read.text += " ";
    else if (node.type === "image" || node.type === "imageReference") images += 1;
    if (node.type === "link") read.links.push(node.url);
    if (node.type === "mdxJsxTextElement") {
      const element = seen(node, place);
      if (element.name === "Ref") read.refs.push(element.attributes["n"] ?? "");
      // Reads as one of the phrases of content/team-words.ts.
      if (element.name === "Team") read.text += "your team’s own";
    }
    if ("children" in node) for (const child of node.children) readInline(child, read, place);
  }

  function seen(
    { name, attributes }: Extract<Node, { type: "mdxJsxFlowElement" | "mdxJsxTextElement" }>,
    { inside, section }: Place,
  ): Element {
    const given = attributes.flatMap((each): [string, string][] =>
      each.type === "mdxJsxAttribute"
        ? [[each.name, typeof each.value === "string" ? each.value : `{${each.value?.value ?? ""}}`]]
        : [],
    );
    const element = {
      name: name ?? "",
      attributes: Object.fromEntries(given),
      section,
      within: inside.map((each) => each.name),
    };
    elements.push(element);
    return element;
  }

  for (const node of nodes) visit(node, { inside: [], section: "", unit: null });
  return { blocks, elements, images };
}
