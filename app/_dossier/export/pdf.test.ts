import { describe, expect, test } from "vitest";
import type { Exported } from "./exported";
import { areSet } from "./fonts";
import { dossierPdf } from "./pdf";
import { testExported } from "./test-exported";
import { pdfText } from "./test-pdf-text";

const textsOf = async (dossier: Exported): Promise<string[]> => pdfText(await dossierPdf(dossier));

describe("a dossier as PDF", () => {
  test("has every text that is saved, with umlauts, dashes and quotes", async () => {
    const [page = ""] = await textsOf(testExported());
    for (const part of [
      "Noor Haddad, Team Checkout.",
      "Größe “so” – 70 % zweite Zeile",
      "kubectl rollout undo deployment/shop-api",
      "DB_POOL_MAX",
      "mail.example",
      "Paid orders below 70 % of what is expected, for 2 min",
      "Roll back",
      "Marta; Jonas",
      "Not written yet",
      "Engineer: Noor Haddad",
      "1 of 1",
    ])
      expect(page).toContain(part);
    expect(page).not.toContain("drawn as boxes");
  });

  test("wraps a command that is longer than the paper is wide, and loses nothing of it", async () => {
    const command = `deploy --set=${"abcdefghij".repeat(60)} --last`;
    const [page = ""] = await textsOf(testExported({ command }));
    expect(page.replaceAll(" ", "")).toContain(command.replaceAll(" ", ""));
  });

  test("flows on to further pages, in order, each with its number", async () => {
    const when = Array.from({ length: 400 }, (_, line) => `Line ${line}.`).join("\n");
    const row = (nth: number) => [`VARIABLE_${nth}`, "a value"];
    const values = JSON.stringify(Array.from({ length: 80 }, (_, nth) => row(nth)));
    const pages = await textsOf(testExported({ when, values }));
    expect(pages.length).toBeGreaterThan(5);
    for (const [index, page] of pages.entries()) expect(page).toContain(`${index + 1} of ${pages.length}`);
    const all = pages.join(" ");
    expect(all.match(/Line \d+\./g)).toEqual(when.split("\n"));
    expect(all.match(/VARIABLE_\d+/g)).toEqual(Array.from({ length: 80 }, (_, nth) => `VARIABLE_${nth}`));
    expect(pages.at(-1)).toContain("Engineer: Noor Haddad");
  });

  test("sets a row that is higher than a page as running text", async () => {
    const cell = Array.from({ length: 900 }, (_, word) => `w${word}`).join(" ");
    const all = (await textsOf(testExported({ values: JSON.stringify([["BIG", cell.repeat(3)]]) }))).join(" ");
    expect(all).toContain("BIG, w0 w1");
    expect(all).toContain("w899");
  });

  test("says so where a character is not in its fonts", async () => {
    const [page] = await textsOf(testExported({ when: "Ask 李明." }));
    expect(page).toContain("The Markdown export has them all.");
  });

  test.each<[string, Partial<Exported>]>([
    ["the sign-off", { signOff: "Signed off, revision 6. “≥ 70 %”", signedOffBy: "Adaeze Okafor, revision 6" }],
    ["the name of who signed", { signOff: "Signed off, revision 6.", signedOffBy: "Łucja Nowak, revision 6" }],
    ["the deck", { deck: "First deploy on Thu 18 June, with Łucja beside you." }],
  ])("says so where it is in %s", async (_, part) => {
    expect((await textsOf({ ...testExported(), ...part })).join(" ")).toContain("The Markdown export has them all.");
  });

  test("has sign-off and talks where they are given", async () => {
    const [page] = await textsOf({
      ...testExported(),
      signOff: "Signed off, revision 6, by Adaeze Okafor",
      signedOffBy: "Adaeze Okafor",
      changed: new Set(["page/when"]),
      threads: new Map([
        ["page/command", [{ comments: [{ who: "Marta", when: "today", text: "Does it ask?" }], settled: "Settled" }]],
      ]),
    });
    expect(page).toContain("Signed off, revision 6, by Adaeze Okafor");
    expect(page).toContain("Signed off: Adaeze Okafor");
    expect(page).toContain("Marta, today Does it ask? Settled");
    expect(page).toContain("Changed since sign-off");
  });
});

test("a text is known to be in the fonts, or not", () => {
  expect(areSet("Größe “so” – 70 %, ‚ja‘ … € − ™\n\tœuvre")).toBe(true);
  for (const text of ["→", "✓", "李", "≥", "😀"]) expect(areSet(text)).toBe(false);
});
