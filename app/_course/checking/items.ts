import { gradeAnswer, rightResponse } from "@/app/_quiz/grade";
import { type Item, kinds } from "@/app/_quiz/item";
import type { Frontmatter } from "../frontmatter";

// What an author may get wrong in the questions of one lesson, beyond what each kind's own schema refuses.

type Quiz = {
  /** Of the questions. */
  file: string;
  items: readonly Item[];
  objectives: Frontmatter["objectives"];
  /** Ids of sections and places in the lesson. */
  anchors: readonly string[];
};

/** One line each: file, id, what is to be mended. */
export function itemProblems({ file, items, objectives, anchors }: Quiz): string[] {
  const known = new Set(objectives.map(({ id }) => id));
  const about = (item: Item) => [
    ...(known.has(item.objective) ? [] : [`its objective ${item.objective} does not exist`]),
    ...(anchors.includes(item.back) ? [] : [`leads back to #${item.back}, which is no section or place of the lesson`]),
    ...keyProblems(item),
    ...useProblems(item),
    ...markdownProblems(item),
  ];
  return [
    ...items.flatMap((item) => about(item).map((problem) => `${file}: ${item.id}: ${problem}`)),
    ...(objectives.length < 2
      ? [`${file}: objectives: a lesson has two or more; this one has ${objectives.length}`]
      : []),
    ...(items.some(showsArtefact)
      ? []
      : [`${file}: items: none works on an artefact: lines, a diff, a chart, or code`]),
    ...objectives.flatMap(({ id }) =>
      objectiveProblems(items.filter(({ objective }) => objective === id)).map(
        (problem) => `${file}: ${id}: ${problem}`,
      ),
    ),
  ];
}

/** A key that the question itself does not take, or does not honour, can be reached by nobody. */
function keyProblems(item: Item): string[] {
  return item.variants.flatMap((_, variant) => {
    const graded = gradeAnswer(item, variant, rightResponse(item, variant), "sure", { slug: "", title: "" });
    const isReached = graded.ok && graded.verdict.mark === 1;
    return isReached ? [] : [`variant ${variant + 1}: its key cannot be reached`];
  });
}

/** Questions that count are answered in one go and explained later, so they have neither steps nor hints. */
function useProblems(item: Item): string[] {
  if (item.use === "practice") return [];
  const { isGraded, reveal } = kinds[item.kind];
  return [
    ...(isGraded ? [] : [`a ${item.kind} cannot be used as "${item.use}": it is only done or not`]),
    ...(reveal ? [`a ${item.kind} cannot be used as "${item.use}": its steps tell before the end`] : []),
    ...(item.variants.some(({ hints }) => hints) ? [`has hints, which are not given in "${item.use}"`] : []),
  ];
}

/** Raw HTML would come out as text: an author who wrote it expected something else. Code may hold it. */
function markdownProblems({ variants }: Item): string[] {
  const texts = JSON.stringify(variants, (key, value: unknown) => (key === "lines" ? undefined : value));
  const found = /<\/?[a-z][^>]*>/i.exec(texts.replace(/`[^`]*`/g, ""));
  return found ? [`raw HTML ${found[0]}`] : [];
}

/** Readiness is made of three items at least, and reading something again is not using it. */
function objectiveProblems(items: readonly Item[]): string[] {
  const counting = items.filter(({ kind, use }) => kinds[kind].isGraded && use !== "before");
  const before = items.filter(({ use }) => use === "before").length;
  const after = items.filter(({ use }) => use === "after").length;
  return [
    ...(counting.length < 3 ? [`has ${counting.length} of the 3 items that readiness needs`] : []),
    ...(counting.some(({ asks }) => asks === "application") ? [] : ["has no item that asks for an application"]),
    ...(before > 0 && after > 0 ? [] : ["needs an item before the course and one after it"]),
    ...(before === after ? [] : [`is asked ${before} times before the course and ${after} times after it`]),
  ];
}

/** Something as it is found at work: a file, a diff, a chart, or code in the question that is more than a name. */
function showsArtefact({ kind, variants }: Item): boolean {
  if (kind === "lines" || kind === "diff" || kind === "point" || kind === "parsons") return true;
  return variants.some(({ stem, context = "" }) => /^```|`[^`]*[\s=:/][^`]*`/m.test(`${stem}\n${context}`));
}

/** Authors find a question by its id, so that it stands first. `written` is what quiz.ts exports, keys in their order. */
export function orderProblems(file: string, written: unknown): string[] {
  if (!Array.isArray(written)) return [];
  return written.flatMap((item: unknown, index) => {
    if (item === null || typeof item !== "object" || Object.keys(item)[0] === "id") return [];
    const name = "id" in item ? item.id : `question ${index + 1}`;
    return [`${file}: ${name}: does not begin with its id`];
  });
}
