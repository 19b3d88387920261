/**
 * Whether a sentence says how often, how much, how long or when something happened, so that a reader may ask: who says
 * so? It goes by patterns, and its bounds are these:
 *
 * - a year from 1850 on, and a day with its month: "20 July";
 * - money, with its sign or its name; a ratio in figures: "2,604x", "12 times as many";
 * - a share of those who bear or cause what is told: "70 % of outages", "one in four engineers";
 * - in a sentence in the past tense also: any percentage or share; a figure of four digits or more, written with its
 *   comma, or in millions; a count in figures of those same ("48 customers", "230 crates"); a duration where the sentence
 *   tells of an outage. In the present tense these are arithmetic, and set a scene: "at 80 % it is 50 ms".
 *
 * What is only supposed is no statistic: a sentence that begins with "if", "say", "suppose" or "imagine", or asks the
 * reader a question. A date is one all the same: nobody supposes those.
 */
export function isStatistic(sentence: string): boolean {
  if (hasDate(sentence)) return true;
  return !isSupposed(sentence) && (patterns.some((pattern) => pattern.test(sentence)) || tells(sentence));
}

/** Whether it names a date, which only what happened has. */
export const hasDate = (sentence: string): boolean => dates.some((pattern) => pattern.test(sentence));

/** "Suppose a shop takes …": of such a paragraph all the rest is supposed as well. */
export const supposes = (sentence: string): boolean => /^[“"]?(?:Suppose|Imagine|Assume|Picture)\b/.test(sentence);

const isSupposed = (sentence: string) =>
  supposes(sentence) || /^[“"]?(?:If|Say)\b/.test(sentence) || /\?[”"’)]*$/.test(sentence);

const small = "one|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred";
const number = `(?:\\d[\\d,.]*|${small}|fifteen|thirty|forty|fifty|sixty|ninety|half an?|an?)`;
const month = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const bearers =
  "customers?|users?|people|persons?|readers?|patients?|participants?|respondents?|engineers?|developers?|companies|organi[sz]ations|teams|sites|domains|repositories|crates|packages|downloads|accounts|tenants|secrets|keys|records|orders|payments|trades|shares|incidents?|outages?|deaths|failures|reports|studies|trials|experiments|ideas|hospitals|post-mortems|changes|deploys|deployments|releases";

const dates = [
  /\b(?:18[5-9]|19\d|20[0-4])\d\b(?![,.]\d)/,
  new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? ${month}\\b|\\b${month} \\d{1,2}\\b`),
];

const figure = "\\d+(?:[.,]\\d+)*";
const percentage = `${figure}\\s?(?:%|per cent\\b|percent\\b)`;
const oneIn = `\\b(?:${small}|\\d+) (?:in|out of|of every) (?:every )?(?:${small}|\\d+)\\b(?! (?:minutes?|seconds?|hours?|days?))`;
const theirs = `(?:(?:all|the|these|those|its|their) )*(?:[a-z-]+ )?(?:${bearers})\\b`;

const patterns = [
  /[$€£¥]\s?\d|\b\d[\d,.]*\s(?:million |billion )?(?:dollars|euros|pounds|yen)\b/i,
  /\b\d[\d,.]*(?:\s?[x×](?!\s?\d|\w)| times (?:as|the|more|less|fewer|(?!after|over|other|under)[a-z]+er)\b)/i,
  new RegExp(`(?:${percentage}|\\b(?:half|thirds?|quarters?|fifths?|tenths?|majority)) of ${theirs}`, "i"),
  new RegExp(`${oneIn} ${theirs}`, "i"),
];

/** Only of what is told in the past. */
const told = [
  new RegExp(percentage, "i"),
  new RegExp(oneIn, "i"),
  /\b\d{1,3}(?:,\d{3})+\b|\b\d{5,}\b/,
  /\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty) (?:thousand|million|billion|trillion)\b/i,
  new RegExp(`\\b${figure} (?:[a-z-]+ ){0,2}(?:${bearers})\\b`, "i"),
];

const duration = new RegExp(
  `\\b${number}(?:[ -]and a half)?[ -](?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\\b`,
  "i",
);
const outage =
  /\b(?:outages?|incidents?|downtime|unavailable|offline|down|degraded|failed|broke|lost|recover(?:ed|y)|restored?|unnoticed|undetected|detect(?:ed|ion)|noticed)\b/i;
const past =
  /\b(?:took|lasted|was|were|had|went|stayed|stopped|lost|failed|returned|recovered|noticed|passed|ran|began|ended|came|fell|broke|hit|rose|grew|cost|found|got|gave|saw|made|(?!need|speed|indeed|exceed|proceed|succeed|worked|hundred|allowed|expected|based|shared)\w{2,}ed)\b/i;

const tells = (sentence: string) =>
  past.test(sentence) &&
  (told.some((pattern) => pattern.test(sentence)) || (duration.test(sentence) && outage.test(sentence)));
