import { expect, test } from "vitest";
import { factProblems } from "./facts";
import { parseMdx } from "./parse";
import { isStatistic } from "./statistics";

test.each([
  "Roughly 70 % of outages came from changes.",
  "About 70 per cent of them failed.",
  "About 70 % of outages are due to changes.",
  "One in four engineers has seen it.",
  "One in four engineers had seen it.",
  "It hit nine out of ten shops.",
  "Two thirds of incidents began with a change.",
  "The company lost $460 million.",
  "It cost 12 million euros.",
  "Traffic rose 2,604x within the hour.",
  "They were 12 times slower.",
  "It got 12 times as many requests.",
  "Take the outage of 2019.",
  "If the release of 20 July had waited, nobody would know.",
  "It received 4,000,000 orders.",
  "Five million builds were lost.",
  "In all 230 crates were affected.",
  "The outage lasted 45 minutes.",
  "For half an hour every site that it served was down.",
  "The team noticed after three days.",
  "It happened in 2019.",
  "The “law” goes back to an experiment of 1908.",
  "A second summary, of 642 trials, found less.",
  "On 20 July the registry answered slowly.",
  "On July 20 the registry answered slowly.",
])("is a statistic: %s", (sentence) => expect(isStatistic(sentence)).toBe(true));

test.each([
  "Eight copies with ten each want 80.",
  "The database listens on port 5432.",
  "Ten minutes are enough.",
  "Wait five minutes after the rollout.",
  "At 14:06 the first alert fires.",
  "Three retries are a rule of your program.",
  "If 5 % of requests fail, go back.",
  "Suppose 2,000 orders arrive in an hour.",
  "Would you have seen a fall of 5 %?",
  "One of the two is right.",
  "Run it 3 times.",
  "Run it 3 times after the release.",
  "At 14:05 the dashboard says 131 paid orders a minute.",
  "At 80 % it is 50 ms, and at 95 % sixteen workers need 6,000.",
  "The code was changed everywhere, 380 tests pass.",
  "A screen of a thousand points shows one in a hundred thousand as nothing.",
  "Together they want 8 × 10 connections.",
  "It answers 500 and the page stays empty.",
  "Ask one question of every value.",
])("is none: %s", (sentence) => expect(isStatistic(sentence)).toBe(false));

const sources = [{ title: "A report", url: "https://example.org/a", supports: "40 %." }];
const claim = "It failed for 40 % of them.";
const cited = "It was counted ([report](https://example.org/a)).";
const problemsIn = (mdx: string) => factProblems(parseMdx(mdx), sources);

test.each([
  ["a paragraph", `${claim}\n\n${cited}`],
  ["a line of a list", `- ${claim}\n- ${cited}`],
  ["a case", `<Case title="A shop">\n\n${claim}\n\n</Case>\n\n${cited}`],
  ["the title of a case", `<Case title="A shop, 20 July 2023">\n\nIt failed.\n\n</Case>`],
  ["a margin note", `It failed.<Ref n="1" />\n\n<MarginNote n="1">\n${claim}\n</MarginNote>\n\n${cited}`],
  ["a caution", `<Caution>\n${claim}\n</Caution>\n\n${cited}`],
  ["a paragraph whose note has no source", `${claim}<Ref n="1" />\n\n<MarginNote n="1">\nIt did.\n</MarginNote>`],
  ["a paragraph that links elsewhere", `${claim} See [there](https://example.org/b).`],
  ["a caption with a date", `<Figure number="1" caption="The shop in 2019."></Figure>`],
  ["a sentence after others", `It fell apart there. The rest held, and nobody who looked saw 40 % of them.`],
  ["what a paragraph supposes, with a date", "Suppose a shop. It failed in 2019 as well."],
])("a statistic in %s needs a source mark there", (_, mdx) => {
  expect(problemsIn(mdx)).toEqual([expect.stringMatching(/^facts: “.*has no source mark in its block$/)]);
});

test.each([
  ["a link in its paragraph", `${claim} ${cited}`],
  ["a link in its line of a list", `- ${claim} ${cited}`],
  ["a link anywhere in its case", `<Case title="A shop, 2023">\n\n${claim}\n\n${cited}\n\n</Case>`],
  ["a note with a link", `${claim}<Ref n="1" />\n\n<MarginNote n="1">\n${cited}\n</MarginNote>`],
  ["a link in its caution", `<Caution>\n${claim} ${cited}\n</Caution>`],
])("%s is a source mark", (_, mdx) => expect(problemsIn(mdx)).toEqual([]));

test.each([
  ["worked arithmetic", `<Worked title="A pool">\n\n${claim}\n\n</Worked>`],
  ["what a figure shows", `<Figure number="1" caption="Down to 40 %."><Table rows={[["40 %", "2019"]]} /></Figure>`],
  ["code", "`40 %` is printed, and `2019`."],
  ["what a paragraph supposes", `Suppose a shop on a Friday. ${claim}`],
])("%s needs none", (_, mdx) => expect(problemsIn(mdx)).toEqual([]));
