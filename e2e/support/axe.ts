import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What axe finds on a page as it stands, in words that say where. */
export async function violations(page: Page) {
  const axe = builder(page);
  return wordsOf(axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]));
}

/** Only what another theme or width can change on a page that was looked at before. */
export async function violationsOfLook(page: Page) {
  return wordsOf(builder(page).withRules(["color-contrast", "target-size", "scrollable-region-focusable"]));
}

/** Three times as fast as it comes, on a long page: what passes is not told, and no page has frames to gather from. */
const builder = (page: Page) => new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });

async function wordsOf(axe: AxeBuilder) {
  const { violations: found } = await axe.analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}
