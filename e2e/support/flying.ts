import type { Browser, Locator, Page } from "@playwright/test";
import type { Installation } from "./installation";
import { expect, invite, join, type Someone } from "./story";

/** Simulated seconds in a real one at 1×: for flights that stop and look, and for whole ones. */
export const HASTE = 15;
export const WHOLE_FLIGHT = 40;

export type Aloft = { someone: Someone; page: Page; cockpit: Locator };

/** Somebody new, in the cockpit of a scenario, at its first second. */
export async function newPilot(browser: Browser, installation: Installation, lead: Someone): Promise<Someone> {
  return join(browser, installation, await invite(lead), "Noor Haddad");
}

export async function takeOff(someone: Someone, scenario: string, haste = HASTE): Promise<Aloft> {
  const { page } = someone;
  await page.goto(`/simulator/${scenario}#haste=${haste}`);
  await page.getByRole("button", { name: "Take off", exact: true }).click();
  return { someone, page, cockpit: await inCockpit(page) };
}

export async function inCockpit(page: Page): Promise<Locator> {
  const cockpit = page.locator(".cockpit");
  await cockpit.waitFor({ timeout: 30_000 });
  return cockpit;
}

export const secondsOf = async (cockpit: Locator): Promise<number> =>
  Number(await cockpit.getAttribute("data-seconds"));

export const fingerprintOf = (cockpit: Locator): Promise<string | null> => cockpit.getAttribute("data-fingerprint");

export async function setPace(page: Page, pace: "Pause" | "1×" | "4×") {
  await page.getByRole("radio", { name: pace }).click({ force: true });
  if (pace === "Pause") await expect(page.locator(".cockpit")).toHaveAttribute("data-pace", "0");
}

/** Waits until the flight has come to a simulated second. */
export const flownTo = (cockpit: Locator, seconds: number) =>
  expect.poll(() => secondsOf(cockpit), { timeout: 120_000, intervals: [100] }).toBeGreaterThanOrEqual(seconds);

/** Flies until a simulated second, and a little further: the clock is stopped by hand. */
export async function flyTo({ cockpit, page }: Pick<Aloft, "cockpit" | "page">, seconds: number) {
  await setPace(page, "1×");
  await flownTo(cockpit, seconds);
}

/** What this browser remembers of its flight: how far it had come, and how many commands are unsent. */
export const rememberedBy = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ seconds: number; unsent: number } | null>((resolve, reject) => {
        const opening = indexedDB.open("preflight-cockpit");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction("flights").objectStore("flights").getAll();
          all.onsuccess = () => {
            const [kept] = all.result;
            resolve(kept ? { seconds: kept.seconds, unsent: kept.unsent.length } : null);
          };
        };
      }),
  );

/** After the landing: the score that the server gives, and why. */
export async function scoreOf(page: Page): Promise<{ score: number; why: string }> {
  await page.waitForURL("**/simulator/flights/**", { timeout: 60_000 });
  const flight = page.url().split("/").at(-1) ?? "";
  const landed = async () => (await page.request.get(`/api/v1/flights/${flight}`)).json();
  await expect.poll(async () => (await landed()).state, { timeout: 90_000 }).toBe("landed");
  const { score, result } = await landed();
  return { score, why: JSON.stringify(result, null, 1) };
}
