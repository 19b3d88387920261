import { expect, type Locator, type Page } from "@playwright/test";
import { rightResponse } from "@/app/_quiz/grade";
import type { VersionedItem } from "@/app/_quiz/item";

/** How somebody uses a page: by mouse, or by nothing but the keyboard. */
export type Hands = {
  press: (button: Locator) => Promise<void>;
  /** A radio button or a checkbox. */
  choose: (input: Locator) => Promise<void>;
  write: (field: Locator, text: string) => Promise<void>;
  /** The nth option of a select, from 0. */
  select: (field: Locator, nth: number) => Promise<void>;
};

export const mouse: Hands = {
  press: (button) => button.click(),
  choose: (input) => input.check({ force: true }),
  write: (field, text) => field.fill(text),
  select: async (field, nth) => {
    await field.selectOption({ index: nth });
  },
};

export function keyboard(page: Page): Hands {
  return {
    press: async (button) => {
      await tabTo(page, button);
      await page.keyboard.press("Enter");
    },
    choose: async (input) => {
      const isRadio = (await input.getAttribute("type")) === "radio";
      const group = input.locator("xpath=ancestor::fieldset[1]");
      if (!isRadio) {
        await tabTo(page, input);
        return page.keyboard.press("Space");
      }
      // Tab goes into a group of radio buttons, arrows within it.
      await tabTo(page, group.getByRole("radio"));
      await page.keyboard.press("Space");
      for (let pressed = 0; pressed < 40 && !(await input.isChecked()); pressed++)
        await page.keyboard.press("ArrowDown");
      await expect(input).toBeChecked();
    },
    write: async (field, text) => {
      await tabTo(page, field);
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.insertText(text);
    },
    select: async (field, nth) => {
      await tabTo(page, field);
      for (let pressed = 0; pressed < nth; pressed++) await page.keyboard.press("ArrowDown");
      await expect(field.locator("option").nth(nth)).toHaveJSProperty("selected", true);
    },
  };
}

/** Tab, from wherever the focus is: a little on, then back, then far on and far back. */
async function tabTo(page: Page, wanted: Locator) {
  const isThere = () => wanted.evaluateAll((all) => all.some((one) => one === document.activeElement));
  for (const [key, times] of [
    ["Tab", 14],
    ["Shift+Tab", 26],
    ["Tab", 90],
    ["Shift+Tab", 150],
  ] as const) {
    for (let pressed = 0; pressed < times; pressed++) {
      if (await isThere()) return;
      await page.keyboard.press(key);
    }
  }
  throw new Error(`no Tab leads to ${wanted}`);
}

/** Answers a question of a check as its key says, with these hands. */
export async function answerRightly(hands: Hands, card: Locator, item: VersionedItem) {
  switch (item.kind) {
    case "multiple":
      for (const index of key(item)) await hands.choose(card.getByRole("checkbox").nth(index));
      return;
    case "match":
      for (const [entry, target] of key(item).entries()) {
        await hands.select(card.getByRole("combobox").nth(entry), target + 1);
      }
      return;
    case "order": {
      const now = key(item).toSorted((a, b) => a - b);
      for (const [place, step] of key(item).entries()) {
        for (let at = now.indexOf(step); at > place; at--) {
          await hands.press(card.getByRole("button", { name: /^Move up/ }).nth(at));
          now.splice(at - 1, 0, ...now.splice(at, 1));
        }
      }
      return;
    }
    case "parsons":
      for (const line of key(item)) await hands.press(card.locator(`[id$="-add-${line}"]`));
      return;
    case "choice":
      return hands.choose(optionOf(card, point(item)));
    case "lines":
    case "point":
      return hands.choose(card.getByRole("radio").nth(point(item)));
    case "text":
      return hands.write(card.getByRole("textbox"), String(item.variants[0]?.accepted[0]));
    default:
      throw new Error(`nobody has shown these hands how to answer a ${item.kind}`);
  }
}

type Listed = Extract<VersionedItem, { kind: "multiple" | "match" | "order" | "parsons" }>;

/** The key of variant 0 as places in what is shown. */
function key(item: Listed): number[] {
  const listed: number[] = JSON.parse(JSON.stringify(rightResponse(item)));
  return listed;
}
const point = (item: VersionedItem): number => Number(rightResponse(item));

/** The option of a choice that stands at an index as it is written: it is shown in another order. */
export const optionOf = (card: Locator, index: number) =>
  card.locator(`fieldset.options input[type="radio"][value="${index}"]`);
