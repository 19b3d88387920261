import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as joinPath } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { Flight } from "@/app/_simulator/core/flight/flight";
import type { FlownRun } from "@/app/_simulator/core/flight/flown-run";
import { planScenario } from "@/app/_simulator/core/flight/plan-scenario";
import { scenario } from "@/content/scenarios/built-on-my-laptop/scenario";
import { browserFlags, findBrowser } from "./support/browser.mjs";
import {
  fingerprintOf,
  flownTo,
  flyTo,
  flyUntil,
  inCockpit,
  newPilot,
  rememberedBy,
  secondsOf,
  setPace,
  takeOff,
  takeOffInRealTime,
} from "./support/flying";
import { expect, test } from "./support/story";

// A flight that is left goes on where it was: at the same second, to the last bit.

const S5 = "built-on-my-laptop";
/** Simulated seconds in a real one, where a flight is to go on by itself. */
const HASTE = 15;
const AT_ONCE_SECONDS = 3;

test.describe.configure({ timeout: 180_000 });

async function enter(page: Page, line: string) {
  await page.getByRole("textbox", { name: "Terminal" }).fill(line);
  await page.keyboard.press("Enter");
}

/** The fingerprint that the same run has at a second, flown here. */
async function fingerprintAt(page: Page, flight: string, seconds: number): Promise<string> {
  const flown: FlownRun = await (await page.request.get(`/api/v1/flights/${flight}/run`)).json();
  const run = Flight.takeOff(planScenario(scenario, flown.variant), flown.seed);
  for (const { atSeconds, command } of flown.commands) {
    run.stepTo(atSeconds);
    run.give(command);
  }
  run.stepTo(seconds);
  return run.world.fingerprint();
}

test("a reload in mid-flight resumes at the same second, with the same fingerprint and all that was done", async ({
  browser,
  installation,
  lead,
}) => {
  const aloft = await takeOff(await newPilot(browser, installation, lead), S5);
  const { cockpit, page, someone } = aloft;
  await setPace(page, "1×");
  await enter(page, "deploy pause api");
  await flyTo(aloft, 90);
  await setPace(page, "Pause");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  const [seconds, fingerprint] = [await secondsOf(cockpit), await fingerprintOf(cockpit)];
  await expect.poll(() => rememberedBy(page)).toEqual({ seconds, unsent: 0 });

  await page.reload();
  const again = await inCockpit(page);
  expect(await secondsOf(again)).toBe(seconds);
  expect(await fingerprintOf(again)).toBe(fingerprint);
  await expect(page.getByText("deploy pause api").first()).toBeVisible();
  await expect(again).toHaveAttribute("data-pace", "0");

  // Another way back: by the list.
  await page.goto("/simulator");
  await page.getByRole("link", { name: "Resume" }).first().click();
  const third = await inCockpit(page);
  expect(await secondsOf(third)).toBe(seconds);
  expect(await fingerprintOf(third)).toBe(fingerprint);
  await someone.context.close();
});

test("a browser that is killed in mid-flight resumes where it was, and tells the run that was flown", async ({
  browser,
  installation,
  lead,
}) => {
  const pilot = await newPilot(browser, installation, lead);
  const cookies = await pilot.context.cookies();
  await pilot.context.close();
  const folder = mkdtempSync(joinPath(tmpdir(), "preflight-browser-"));
  const open = async () => {
    const context = await chromium.launchPersistentContext(folder, {
      executablePath: findBrowser() ?? "",
      args: browserFlags,
      baseURL: installation.origin,
    });
    await context.addCookies(cookies);
    return context;
  };
  try {
    const first = await open();
    const page = await first.newPage();
    const { cockpit } = await takeOffInRealTime({ ...pilot, page, context: first }, S5, HASTE);
    await setPace(page, "1×");
    await enter(page, "deploy pause api");
    await flownTo(cockpit, 60);
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
    const seconds = await secondsOf(cockpit);
    execFileSync("pkill", ["-9", "-f", folder]);

    const second = await open();
    const back = await second.newPage();
    await back.goto(`/simulator/${S5}#haste=${HASTE}`);
    const again = await inCockpit(back);
    const resumed = await secondsOf(again);
    // At the second that was kept last: nothing is flown that was not, and no more is lost than one look at the clock.
    expect(resumed).toBeGreaterThanOrEqual(seconds - AT_ONCE_SECONDS * HASTE);
    const { flight } = await (
      await back.request.post("/api/v1/flights", { data: { scenario: S5, givesUp: null } })
    ).json();
    expect(await fingerprintOf(again)).toBe(await fingerprintAt(back, flight, resumed));
    await expect(back.getByText("deploy pause api").first()).toBeVisible();
    await setPace(back, "1×");
    await expect.poll(() => secondsOf(again)).toBeGreaterThan(resumed);
    await second.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("without a network the flight goes on, commands wait, and the page says so", async ({
  browser,
  installation,
  lead,
}) => {
  const aloft = await takeOff(await newPilot(browser, installation, lead), S5);
  const { cockpit, page, someone } = aloft;
  await setPace(page, "1×");
  await flyTo(aloft, 40);
  await someone.context.setOffline(true);
  await enter(page, "deploy pause api");
  await expect(page.getByText("1 command waits for the network")).toBeVisible();
  const output = page.getByRole("log", { name: "Terminal output" });
  await flyUntil(aloft, async () => expect(await output.textContent()).toContain("api: paused"));
  await enter(page, "deploy resume api");
  await expect(page.getByText("2 commands wait for the network")).toBeVisible();
  await setPace(page, "Pause");
  const [seconds, fingerprint] = [await secondsOf(cockpit), await fingerprintOf(cockpit)];
  await someone.context.setOffline(false);
  await expect(page.getByText("Saved", { exact: true })).toBeVisible({ timeout: 30_000 });
  await page.reload();
  const again = await inCockpit(page);
  expect(await secondsOf(again)).toBe(seconds);
  expect(await fingerprintOf(again)).toBe(fingerprint);
  await someone.context.close();
});

test("commands that a killed page could not send are sent by the next one", async ({ browser, installation, lead }) => {
  const { page, someone } = await takeOffInRealTime(await newPilot(browser, installation, lead), S5, HASTE);
  await page.route("**/api/v1/flights/commands", (route) => route.abort());
  await setPace(page, "1×");
  await enter(page, "deploy pause api");
  await expect(page.getByText("1 command waits for the network")).toBeVisible();
  await expect.poll(async () => (await rememberedBy(page))?.unsent).toBe(1);
  await page.close();
  const next = await someone.context.newPage();
  await next.goto(`/simulator/${S5}#haste=${HASTE}`);
  await inCockpit(next);
  await expect(next.getByText("Saved", { exact: true })).toBeVisible();
  const { flight } = await (
    await next.request.post("/api/v1/flights", { data: { scenario: S5, givesUp: null } })
  ).json();
  const { commands } = await (await next.request.get(`/api/v1/flights/${flight}`)).json();
  expect(commands).toMatchObject([{ number: 1, command: { kind: "pause", deployment: "api" } }]);
  await someone.context.close();
});

test("of two tabs that fly the same flight, the later one hears that it was flown on elsewhere", async ({
  browser,
  installation,
  lead,
}) => {
  const { page, someone } = await takeOffInRealTime(await newPilot(browser, installation, lead), S5, HASTE);
  const other = await someone.context.newPage();
  await other.goto(`/simulator/${S5}#haste=${HASTE}`);
  await inCockpit(other);
  await setPace(page, "1×");
  await enter(page, "deploy pause api");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await setPace(other, "1×");
  await enter(other, "deploy abort api");
  await expect(other.getByText(/belongs to another command/)).toBeVisible();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await someone.context.close();
});
