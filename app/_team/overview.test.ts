import { expect, test } from "vitest";
import type { Catalog } from "@/app/_course/catalog";
import { describeEngineer, inOrder, nextDeploy, readinessWords, todaysSentence, whoAsks } from "./overview";
import type { Report } from "./queries";

const now = new Date("2027-01-18T12:00:00Z");
const course: Catalog = { parts: [], lessons: [] };

function engineer(name: string, over: Partial<Report> & { asks?: number } = {}) {
  const { asks = 0, ...report } = over;
  const help = Array.from({ length: asks }, (_, index) => ({
    id: `${name} ${index}`,
    lesson: "3.4",
    section: "gone",
    note: "",
    askedOn: "2027-01-18",
    answer: null,
  }));
  const readiness = "not yet" as const;
  const base: Report = {
    ...{ id: name, name, senior: null, firstDeployOn: null, lessons: [], flights: [], help, dossier: null },
    objectives: [{ objective: "one", readiness }],
  };
  return describeEngineer({ ...base, ...report }, course, { personId: "reader", timeZone: "UTC" }, now);
}

const ready: Report["objectives"] = [{ objective: "one", readiness: "ready" }];

test("whoever needs somebody comes first, then the soonest day, then no day, then days gone by", () => {
  const people = [
    engineer("Past", { firstDeployOn: "2027-01-01" }),
    engineer("Open"),
    engineer("Later", { firstDeployOn: "2027-03-01" }),
    engineer("Soon and ready", { firstDeployOn: "2027-01-19", objectives: ready }),
    engineer("Asks", { asks: 1 }),
    engineer("Soon", { firstDeployOn: "2027-01-20" }),
  ];
  expect(inOrder(people).map(({ name }) => name)).toEqual(["Soon", "Asks", "Soon and ready", "Later", "Open", "Past"]);
});

test("the sentence of the day names what waits, or says that nothing does", () => {
  const says = (...people: ReturnType<typeof engineer>[]) => todaysSentence(people, "UTC", now);
  const soon = { firstDeployOn: "2027-01-20" };
  expect(says(engineer("A"))).toBe("Mon 18 January. Nothing waits for you.");
  expect(says(engineer("A", { asks: 2 }))).toBe("Mon 18 January. One person waits for an answer.");
  expect(says(engineer("A", soon))).toBe("Mon 18 January. One person deploys within a week.");
  expect(says(engineer("A", soon), engineer("B", { ...soon, asks: 1 }))).toBe(
    "Mon 18 January. Two people deploy within a week; one of them asked for help.",
  );
  expect(says(engineer("A", soon), engineer("B", { asks: 1 }))).toBe(
    "Mon 18 January. One person deploys within a week; one of the others asked for help.",
  );
});

test("the day changes with the reader's time zone", () => {
  const late = new Date("2027-01-18T23:00:00Z");
  expect(todaysSentence([], "Asia/Tokyo", late)).toBe("Tue 19 January. Nothing waits for you.");
});

test("who asks is named up to three, and the rest counted", () => {
  expect(whoAsks([engineer("A")])).toBe("Nobody waits for an answer.");
  expect(whoAsks([engineer("A", { asks: 1 })])).toBe("A asked for help with 3.4.");
  expect(whoAsks([engineer("A", { asks: 2 }), engineer("B", { asks: 3 })])).toBe(
    "A with 3.4, A with 3.4, B with 3.4 and 2 more.",
  );
});

test("the next first deploy is the soonest day to come, with everybody who has it", () => {
  const people = [
    engineer("Past", { firstDeployOn: "2027-01-17" }),
    engineer("A", { firstDeployOn: "2027-01-20" }),
    engineer("B", { firstDeployOn: "2027-01-20" }),
  ];
  expect(nextDeploy(people)).toEqual({ date: "2027-01-20", names: ["A", "B"] });
  expect(nextDeploy([engineer("Open")])).toBeNull();
});

test("readiness of a person is ready only when every objective is", () => {
  expect(readinessWords(["ready", "ready"])).toEqual({ kind: "done", words: "ready" });
  expect(readinessWords(["ready", "not enough"])).toEqual({ kind: "started", words: "1 of 2 ready" });
  expect(readinessWords(["not yet"])).toEqual({ kind: "started", words: "not yet" });
  expect(readinessWords(["not enough", "not enough"])).toEqual({ kind: "unknown", words: "not enough" });
  expect(readinessWords([])).toEqual({ kind: "unknown", words: "not enough" });
});
