import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test, vi } from "vitest";
import { AskForReview } from "./ask-for-review";
import type { OwnReview } from "./queries";
import { ReviewCard } from "./review-card";
import { ThreadBeside } from "./thread-beside";
import type { Thread } from "./threads/queries";

vi.mock("./actions", () => ({ askForReview: async () => null, answerInThread: async () => null }));

const at = "2026-06-16T14:20:00.000Z";
const lead = { id: "adaeze", name: "Adaeze Okafor", role: "lead" as const, teamId: "checkout", teamName: "Checkout" };
const senior = { ...lead, id: "marta", name: "Marta Lindqvist", role: "senior" as const };

const thread = (over: Partial<Thread>): Thread => ({
  ...{ id: "one", worksheet: "plan", field: "when", settled: null, waitsFor: "learner" },
  comments: [{ id: "c", text: "Why 70?", by: "Marta Lindqvist", isOwn: false, at }],
  ...over,
});
const settled = thread({ id: "two", settled: { by: "Marta Lindqvist", isOwn: false, at }, waitsFor: null });

const signOff: NonNullable<OwnReview["signOff"]> = {
  ...{
    id: "r",
    asks: "signOff",
    askedAt: at,
    answer: "signedOff",
    sentence: "Go.",
    answeredAt: at,
    teamId: "checkout",
  },
  ...{ reviewer: { id: "adaeze", name: "Adaeze Okafor", isStill: true }, revision: 6 },
};
const change = (field: string) => ({ worksheet: "plan", field, kind: "added" as const, before: null, after: null });
const review: OwnReview = {
  ...{
    reviewers: [lead, senior],
    threads: [],
    revision: 8,
    shown: "as-it-is",
    wasSent: false,
    signOff: null,
    changes: [],
    notYet: null,
    read: [],
    awaited: [],
  },
};

describe("the card of the reviews", () => {
  const card = (over: Partial<OwnReview>) =>
    renderToStaticMarkup(<ReviewCard review={{ ...review, ...over }} pages={[]} timeZone="UTC" />);

  test("says that nobody has seen the dossier, until it is sent", () => {
    expect(card({})).toContain("Seen by nobody but you");
    expect(card({ wasSent: true, awaited: [{ ...signOff, answer: null }] })).not.toContain("nobody but you");
  });

  test("never says it again, also when nothing is awaited any more", () => {
    const wasRead = card({ wasSent: true, read: [{ ...signOff, answer: "read", asks: "comments" }] });
    expect(wasRead).toContain("Read by Adaeze Okafor");
    expect(wasRead).toContain("Not signed off yet");
    expect(wasRead).not.toMatch(/nobody/);
    const hasLeft = card({ wasSent: true });
    expect(hasLeft).toContain("has left");
    expect(hasLeft).not.toMatch(/nobody/);
  });

  test("keeps the sign-off with its revision, counts what changed, and asks whoever gave it", () => {
    const said = card({ signOff, changes: [change("when"), change("who")] });
    expect(said).toContain("Signed off, revision 6");
    expect(said).toContain("2 fields changed since.");
    expect(said).toContain("Ask Adaeze to read 2 changes");
    expect(said).toContain('value="checkout/adaeze/signOff"');
    expect(card({ signOff })).not.toContain("changed since");
  });

  test("does not offer to ask a lead who has left, nor one who was asked", () => {
    const changes = [change("when")];
    expect(card({ signOff, changes, reviewers: [senior] })).not.toContain("to read 1 change");
    const asked = { ...signOff, answer: null, revision: 8 };
    expect(card({ signOff, changes, awaited: [asked] })).not.toContain("to read 1 change");
  });

  test("leads to the first question that waits, and counts the settled ones apart", () => {
    const said = card({ threads: [settled, thread({})] });
    expect(said).toContain('href="#thread-one"');
    expect(said).toContain("one question");
    expect(said).toContain("one thread");
  });
});

describe("whom to ask", () => {
  const form = (over: Partial<OwnReview>) => renderToStaticMarkup(<AskForReview review={{ ...review, ...over }} />);

  test("is a lead for both, and a senior for comments only", () => {
    const values = [...form({}).matchAll(/value="(checkout[^"]*)"/g)].map(([, value]) => value);
    expect(values).toEqual(["checkout/adaeze/signOff", "checkout/adaeze/comments", "checkout/marta/comments"]);
  });

  test("carries what the page shows, so that nothing else is sent", () => {
    expect(form({})).toContain('name="shown" value="as-it-is"');
  });

  test("is nobody where nothing is written, or there is nobody", () => {
    expect(form({ revision: null })).not.toContain("<form");
    expect(form({ reviewers: [] })).not.toContain("<form");
  });
});

describe("a thread", () => {
  const acts = { reply: vi.fn(), settle: vi.fn(), comment: vi.fn(), fields: { team: "checkout" } };
  const about = { worksheet: "plan", field: "when", label: "I roll back when", timeZone: "UTC" };

  test("can be answered while it is open, and settled by a reviewer only", () => {
    const own = renderToStaticMarkup(<ThreadBeside {...about} threads={[thread({})]} />);
    expect(own).toContain("Waiting for you");
    expect(own).toContain("<textarea");
    expect(own).not.toContain("Settle<");
    const theirs = renderToStaticMarkup(<ThreadBeside {...about} threads={[thread({})]} reviewer={acts} />);
    expect(theirs).toContain("Waiting for an answer");
    expect(theirs).toContain("Settle<");
  });

  test("is over when it is settled, and says by whom", () => {
    const own = renderToStaticMarkup(<ThreadBeside {...about} threads={[settled]} />);
    expect(own).toContain("Settled, Marta Lindqvist");
    expect(own).not.toContain("<textarea");
  });

  test("keeps the words of somebody who is erased", () => {
    const comments = [{ id: "c", text: "Why 70?", by: null, isOwn: false, at }];
    const said = renderToStaticMarkup(<ThreadBeside {...about} threads={[thread({ comments })]} />);
    expect(said).toContain("Somebody who has left");
    expect(said).toContain("Why 70?");
  });

  test("stands at its own field", () => {
    expect(renderToStaticMarkup(<ThreadBeside {...about} field="who" threads={[thread({})]} />)).toBe("");
  });
});
