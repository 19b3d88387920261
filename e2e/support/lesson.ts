import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { APIRequestContext, Browser } from "@playwright/test";
import { exampleOf } from "@/app/_course/field-value";
import { readFrontmatter } from "@/app/_course/frontmatter";
import type { Worksheet } from "@/app/_course/worksheet";
import { answerEvents } from "@/app/_progress/answer-events";
import { rightResponse } from "@/app/_quiz/grade";
import { Item, kinds, type VersionedItem } from "@/app/_quiz/item";
import { diagnosticItems } from "@/app/_sets/diagnostic";
import { course } from "@/content/course";
import { items as written } from "@/content/lessons/config-is-not-code/quiz";

import type { Installation } from "./installation";
import { invite, join, type Someone } from "./story";

export const lesson = "config-is-not-code";
export const address = `/manual/${lesson}`;
const at = () => new Date().toISOString();

/** Somebody new, reading this lesson: joining leads to the first one. */
export async function joinAtLesson(browser: Browser, installation: Installation, lead: Someone): Promise<Someone> {
  const someone = await join(browser, installation, await invite(lead));
  await someone.page.goto(address);
  return someone;
}

/** The questions of the lesson as the server knows them. */
export function questions(): VersionedItem[] {
  const lock: Record<string, { version: number }> = JSON.parse(readFileSync("content/items.lock.json", "utf8"));
  return written.map((item) => {
    const parsed = Item.parse(item);
    return { ...parsed, version: lock[parsed.id]?.version ?? 0, changed: null };
  });
}

/** What the test before or after the course asks, in its order. */
export async function diagnosticQuestions(use: "before" | "after") {
  const lessons = await Promise.all(
    course
      .flatMap(({ lessons: slugs }): string[] => [...slugs])
      .map(async (slug) => {
        const { items }: { items: unknown } = await import(`../../content/lessons/${slug}/quiz.ts`);
        const text = readFileSync(`content/lessons/${slug}/lesson.mdx`, "utf8");
        return { ...readFrontmatter(text, slug).frontmatter, items: Item.array().parse(items) };
      }),
  );
  return diagnosticItems(lessons, use);
}

export function questionById(id: string): VersionedItem {
  const found = questions().find((item) => item.id === id);
  if (!found) throw new Error(`the lesson has no question ${id}`);
  return found;
}

/** Everything that the lesson's own rule asks for, done as its browser would report it: all of it right. */
export async function finishLesson(request: APIRequestContext) {
  const { open } = (await (await request.get(`/api/v1/me?lesson=${lesson}`)).json()).lesson;
  await ok(
    request.post("/api/v1/events", {
      data: {
        events: [
          ...open.sections.map((section: string) => ({
            id: randomUUID(),
            kind: "sectionReached",
            lesson,
            section,
            at: at(),
          })),
          ...questions()
            .filter(({ id, use }) => use === "practice" && open.items.includes(id))
            .flatMap((item) =>
              answerEvents({
                lesson,
                item,
                response: rightResponse(item),
                confidence: "sure",
                idOf: () => randomUUID(),
                at: at(),
              }),
            ),
        ],
      },
    }),
  );
  if (questions().some(({ id, use }) => use === "check" && open.items.includes(id))) {
    const set = await serve(request, "check");
    await handIn(
      request,
      set,
      questions().filter(({ use }) => use === "check"),
    );
  }
  for (const worksheet of open.worksheets) {
    const content: { worksheet: Worksheet } = await import(`../../content/worksheets/${worksheet}.ts`);
    const [first] = content.worksheet.fields;
    if (!first) throw new Error(`${worksheet} has no fields`);
    const edit = { worksheet, field: first.id, text: exampleOf(first), baseRevision: 0 };
    await ok(request.post("/api/v1/worksheets", { data: { id: randomUUID(), ...edit } }));
  }
}

async function serve(request: APIRequestContext, use: string): Promise<string> {
  const data = { id: randomUUID(), use, lesson: use === "check" ? lesson : null };
  const { view } = await ok(request.post("/api/v1/sets", { data }));
  return view.id;
}

/** Answers these questions of a served set, rightly, and leaves out the others. */
async function handIn(request: APIRequestContext, set: string, answered: readonly VersionedItem[]) {
  const answers = answered.map((item) => ({
    item: item.id,
    response: rightResponse(item),
    confidence: kinds[item.kind].isGraded ? "leaning" : null,
    tookMs: 9000,
  }));
  const event = { id: randomUUID(), kind: "setHandedIn", at: at(), set, answers };
  await ok(request.post("/api/v1/events", { data: { events: [event] } }));
}

type Said = { view: { id: string }; results?: { kind: string }[] };

async function ok(asked: ReturnType<APIRequestContext["post"]>): Promise<Said> {
  const response = await asked;
  const said: Said = JSON.parse(await response.text());
  const refused = said.results?.find(({ kind }) => kind === "refused");
  if (!response.ok() || refused) throw new Error(`${response.status()}: ${JSON.stringify(refused ?? said)}`);
  return said;
}
