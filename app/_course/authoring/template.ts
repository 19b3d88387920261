/**
 * What `npm run new` begins a lesson with: everything that has to fit together does, and `[write: …]` stands where an
 * author's words belong. The check lists those, and takes none of them for finished.
 */
export function lessonTemplate(slug: string): string {
  return `---
draft: true
title: "[write: a title of at most 60 characters]"
summary: "[write: what the reader gains, in one sentence]"
minutes: 10
objectives:
  - id: ${slug}-first
    text: "[write: what the reader can do afterwards]"
  - id: ${slug}-second
    text: "[write: what else the reader can do afterwards]"
sections:
  - id: first-section
    title: "[write: a title for the first section]"
  - id: second-section
    title: "[write: a title for the second section]"
  - id: third-section
    title: "[write: a title for the third section]"
sources:
  - title: "[write: the title of a source]"
    url: https://example.org/
    supports: "[write: the figure or the claim that was read there]"
---

[write: the opening, a scene or a problem, two to four paragraphs]

<Section id="first-section">

<Place id="${slug}-claim">

[write: a claim, with its reason or its source] ([source](https://example.org/))

</Place>

<Figure number="1" caption="[write: the point of the figure]">

<Code
  file="[write: what it is, such as a file or a command]"
  label="[write: what to know of it]"
  code={\`
[write: an artefact, realistic to the last character]
\`}
/>

</Figure>

<Check item="${slug}-practice" />

</Section>

<Section id="second-section">

[write: the second section]

</Section>

<Section id="third-section">

[write: the third section]

</Section>
`;
}

/** One question of each use; the check says how many more its objectives need. */
export function quizTemplate(slug: string): string {
  return `import type { WrittenItem } from "@/app/_quiz/item";

export const items: WrittenItem[] = [
${["practice", "check", "before", "after"].map((use) => questionTemplate(slug, use)).join("\n")}
];
`;
}

const questionTemplate = (slug: string, use: string) => `  {
    id: "${slug}-${use}",
    kind: "choice",
    objective: "${slug}-first",
    title: "[write: a short title]",
    asks: "application",
    use: "${use}",
    back: "${slug}-claim",
    variants: [
      {
        stem: "[write: a situation and its question]\\n\\n\`\`\`\\n[write: an artefact]\\n\`\`\`",
        options: [
          { text: "[write: what somebody might do]", tempting: "[write: why it tempts]" },
          { text: "[write: what holds]", right: "[write: why it holds]" },
          { text: "[write: what somebody else might do]", tempting: "[write: why that tempts]" },
        ],
        next: "[write: one thing to do in the reader’s own repository]",
      },
    ],
  },`;
