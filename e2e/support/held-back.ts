import type { Page } from "@playwright/test";

/** Holds back what a page asks for under these addresses, as a slow network does, until what is returned is called. */
export async function heldBack(page: Page, url: string | RegExp): Promise<() => void> {
  let goOn = () => {};
  const isHeld = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route(url, async (route) => {
    await isHeld;
    await route.continue();
  });
  return goOn;
}
