import { expect, test } from "vitest";
import { questionOf } from "@/app/_course/field-value";
import type { Worksheet } from "@/app/_course/worksheet";
import { worksheet } from "./rollback-plan";

const { fields }: Worksheet = worksheet;

function ask(id: string, text: string) {
  const field = fields.find((one) => one.id === id);
  if (!field) throw new Error(`no field ${id}`);
  return questionOf(field, text);
}

test.each([
  ["when", "if it feels wrong", "Which number would you look at, and at what value would you act?"],
  ["when", "errors above 2 %", "For how long does it have to last before you act?"],
  [
    "command",
    "deploy rollback --to <version>",
    "Who fills in the gap at three in the morning, and where do they look it up?",
  ],
  ["command", "Roll the service back.", "What would a colleague paste? This reads like a description."],
  ["config", "DB_POOL_MAX", "What was the value before? Write both, so that nobody has to search for it."],
  ["duration", "quickly", "How many seconds or minutes, from the command to the first healthy answer?"],
  ["duration", "2 minutes", "When did you time it? A rehearsal tells more than an estimate."],
  ["not-undone", "E-mails stay sent.", "What about the database? Say so even if nothing in it changes."],
  ["not-undone", "No migration.", "What has left the building by then: e-mails, charges, messages? Or nothing?"],
  ["who", "I decide. I tell Marta (on call).", "Add who speaks to customer support."],
  ["who", "Marta tells customer support.", "Where would you reach them at three in the morning?"],
])("%s: %j is asked for more", (field, text, question) => {
  expect(ask(field, text)).toBe(question);
});

test.each([
  ["when", "Paid orders below 70 % of last week for 2 min."],
  ["command", "./deploy rollback api --to v1.41.3"],
  ["config", "None."],
  ["duration", "90 s, measured"],
])("%s: %j is enough", (field, text) => {
  expect(ask(field, text)).toBeNull();
});

const signal = (changed: object) =>
  JSON.stringify({ measure: "paidOrders", is: "below", threshold: 0.7, minutes: 2, ...changed });

test.each([
  [{ is: "above" }, "Is it bad news when this number is high? Which side would worry you?"],
  [{ measure: "p99" }, "Is it bad news when this number is low? Which side would worry you?"],
  [{ threshold: 1 }, "Would you act on a normal day? What share of the expected is too little?"],
  [{ minutes: 0 }, "One reading may be chance. For how long would it have to last?"],
  [{ minutes: 15 }, "How many customers are lost in that time? What is the shortest that you can trust?"],
  [{}, null],
  [{ measure: "errorRate", is: "above", threshold: 0.02 }, null],
])("a signal with %j is asked: %s", (changed, question) => {
  expect(ask("shop-signal", signal(changed))).toBe(question);
});

test("an act that takes nothing back, a signal that nobody pays by, and a lead who is not told are asked about", () => {
  expect(ask("shop-act", "pause")).toMatch(/take it back/);
  expect(ask("shop-act", "rollback")).toBeNull();
  expect(ask("shop-tell", '["senior"]')).toBe("From whom does the support lead hear it, if not from you?");
  expect(ask("shop-tell", '["senior","support"]')).toBeNull();
  expect(ask("shop-verify", "errorRate")).toMatch(/nobody pays/);
  expect(ask("shop-verify", "paidOrders")).toBeNull();
});
