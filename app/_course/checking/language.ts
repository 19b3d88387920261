import { beginning, sentencesOf, wordsOf } from "./sentences";

// How the course speaks: the rules of voice that a machine can hold. Each takes text without code and names what it found.

const longestSentence = 35;
const longestParagraph = 120;

/** Each with what may stand in its place, or why it may not stand at all. */
const banned: readonly [RegExp, string][] = [
  [/\bsimply\b/i, "leave it out"],
  // A just culture is a term of its own.
  [/\bjust\b(?! cultures?\b)/i, "leave it out, or say only"],
  [/\beas(?:y|ily)\b/i, "say what it takes"],
  [/\bobviously\b|\bof course\b/i, "say why, or leave it out"],
  [/\boops\b|\bawesome\b/i, "say what happened"],
  [/[\p{L}\p{N}]["”’)]*!(?![=\w])/u, "no exclamation marks"],
  [/\p{Emoji_Presentation}|\u{FE0F}/u, "no emoji"],
];

export function bannedWords(text: string): string[] {
  return banned.flatMap(([pattern, instead]) => {
    const found = pattern.exec(text);
    return found ? [`words: “${found[0]}” in ${beginning(around(text, found.index))}: ${instead}`] : [];
  });
}

/** Said of an answer, in what a reader hears about it. */
const verdicts = [
  /(?:^|[.?!]\s+)["“]?(?:wrong|incorrect|no|not quite|sorry)\b(?=[.,:;!]| answer)/i,
  /\b(?:you(?:r (?:answer|choice|pick))?|(?:this|that) (?:answer|option|choice|line|order|pick)|the answer|option [A-F])(?: is| are| was| were|’s|’re)? (?:wrong|incorrect|mistaken)\b/i,
  /\bincorrect(?:ly)?\b/i,
];

export function verdictsIn(text: string): string[] {
  const found = verdicts.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  return found ? [`words: “${found[0].trim()}” said of an answer: say which answer it was not, and why it tempts`] : [];
}

/** American forms; the content is written in British English. */
const american = [
  /\b(?:dis|multi|un)?(?:colo|behavio|favo|hono|labo|neighbo|harbo|rumo|flavo|humo|endeavo)r(?:s|ed|ing|al|able|ite|ites|ful|hood)?\b/i,
  /\bartifacts?\b/i,
  /\bcenter(?:s|ed|ing)?\b|\b(?:liter|fiber|theater)s?\b/i,
  /\b(?:catalog|dialog|analog)s?\b|\bgray(?:ed)?\b/i,
  /\b(?:cancel|label|model|travel|signal|level|fuel|channel|total)(?:ed|ing|er|ers)\b/i,
  /\b(?:def|off|pret)ense\b/i,
  /\b(?:anal|paral|catal)yz\w+/i,
  /\bskeptic(?:s|al|ally|ism)?\b/i,
  /\b(?:fulfill|install|enroll)ment\b|\bfulfills?\b/i,
  /\bpractic(?:ed|ing)\b/i,
];

/** Ends in -ize everywhere, or belongs to a word of its own. The content holds to -ise. */
const ize = /\b[a-z]+i[z](?:e[sd]?|ing|ations?|ers?)\b/gi;
const sized = /(?:siz|priz|seiz)(?:e[sd]?|ing|ers?)$/i;

export function americanForms(text: string): string[] {
  const found = [
    ...american.flatMap((pattern) => pattern.exec(text)?.[0] ?? []),
    ...[...text.matchAll(ize)].map(([word]) => word).filter((word) => !sized.test(word)),
  ];
  return found.map(
    (word) => `spelling: “${word}” in ${beginning(around(text, text.indexOf(word)))}: not the British form`,
  );
}

/** Of prose as a reader meets it; a paragraph is one block. */
export function lengthProblems(text: string): string[] {
  const long = sentencesOf(text).filter((sentence) => wordsOf(sentence).length > longestSentence);
  const words = wordsOf(text).length;
  return [
    ...long.map(
      (sentence) =>
        `lengths: ${beginning(sentence)}: a sentence of ${wordsOf(sentence).length} words, over ${longestSentence}`,
    ),
    ...(words > longestParagraph
      ? [`lengths: ${beginning(text)}: a paragraph of ${words} words, over ${longestParagraph}`]
      : []),
  ];
}

/** The sentence in which something was found, so that its author can search for it. */
function around(text: string, index: number): string {
  let start = 0;
  for (const sentence of sentencesOf(text)) {
    const at = text.indexOf(sentence, start);
    if (at + sentence.length >= index) return sentence;
    start = at + sentence.length;
  }
  return text;
}
