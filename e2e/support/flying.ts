import type { Browser, Locator, Page, Worker } from "@playwright/test";
import type { Installation } from "./installation";
import { expect, invite, join, type Someone } from "./story";

/** The most that the page allows: simulated seconds in a real one at 1×. */
const HASTE = 60;

export const S1 = "the-variable-that-wasnt-there";

export type Aloft = { someone: Someone; page: Page; cockpit: Locator; worker: Worker };

/** Somebody new, in the cockpit of a scenario, at its first second. */
export async function newPilot(browser: Browser, installation: Installation, lead: Someone): Promise<Someone> {
  return join(browser, installation, await invite(lead), "Noor Haddad");
}

/**
 * Takes off. From then on the flight's clock is in the test's hands: it stands still but for what `flyOn` and `flyTo` let
 * pass, so that a flight is the same on a fast machine and on a busy one.
 */
export async function takeOff(someone: Someone, scenario: string): Promise<Aloft> {
  return holdClock(await takeOffInRealTime(someone, scenario, HASTE));
}

export async function takeOffInRealTime(someone: Someone, scenario: string, haste = 1): Promise<Omit<Aloft, "worker">> {
  const { page } = someone;
  await page.goto(`/simulator/${scenario}#haste=${haste}`);
  await page.getByRole("button", { name: "Take off", exact: true }).click();
  return { someone, page, cockpit: await inCockpit(page) };
}

async function holdClock(aloft: Omit<Aloft, "worker">): Promise<Aloft> {
  const [worker, ...others] = aloft.page.workers();
  if (worker === undefined || others.length > 0)
    throw new Error("one worker flies, and here is another number of them");
  await worker.evaluate(() => {
    let [now, left] = [performance.now(), 0];
    performance.now = () => {
      // No more at once than what the flight makes up for.
      const passed = Math.min(1000, left);
      now += passed;
      left -= passed;
      return now;
    };
    Object.assign(globalThis, { letPass: (realMs: number) => (left += realMs) });
  });
  return { ...aloft, worker };
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

/** Waits until the flight has come to a simulated second; what falls between two whole milliseconds is let go. */
export const flownTo = (cockpit: Locator, seconds: number) =>
  expect.poll(() => secondsOf(cockpit), { timeout: 120_000, intervals: [100] }).toBeGreaterThanOrEqual(seconds - 0.002);

/** Flies on for so many simulated seconds at 1×, and there the clock stands still again. */
async function flyOn({ cockpit, worker }: Aloft, seconds: number) {
  await expect(cockpit).toHaveAttribute("data-pace", "1");
  const until = (await secondsOf(cockpit)) + seconds;
  await worker.evaluate(`letPass(${(seconds * 1000) / HASTE})`);
  await flownTo(cockpit, until);
}

export async function flyTo(aloft: Aloft, seconds: number) {
  await flyOn(aloft, seconds - (await secondsOf(aloft.cockpit)));
}

/** Flies on, a few seconds at a time, until what the test waits for is there. */
export const flyUntil = (aloft: Aloft, isThere: () => Promise<void>) =>
  expect(async () => {
    await flyOn(aloft, 3);
    await isThere();
  }).toPass({ timeout: 60_000, intervals: [0] });

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
