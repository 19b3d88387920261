import { expect, test } from "vitest";
import { worksheet } from "./rollback-plan";

function ask(id: string, text: string) {
  return worksheet.fields.find((field) => field.id === id)?.ask(text);
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
