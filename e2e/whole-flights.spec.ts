import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as joinPath } from "node:path";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { type Aloft, flyTo, flyUntil, newPilot, S1, scoreOf, setPace, takeOff } from "./support/flying";
import { expect, test } from "./support/story";

// Whole flights, as people fly them: by mouse, by keyboard alone, by touch. Landing in time is not a matter of how fast the
// machine is: the clock stands still while a hand is on its way.

const run = promisify(execFile);

test.describe.configure({ timeout: 240_000 });

/** The score that the command line gives the run that the page exports. */
async function scoreByCommandLine(page: Page): Promise<unknown> {
  const flight = page.url().split("/").at(-1);
  const exported = await (await page.request.get(`/api/v1/flights/${flight}/run`)).text();
  const folder = mkdtempSync(joinPath(tmpdir(), "preflight-run-"));
  try {
    const file = joinPath(folder, "run.json");
    writeFileSync(file, exported);
    const command = ["--conditions=react-server", "--import", "tsx", "app/_simulator/cli/sim.ts"];
    const { stdout } = await run(process.execPath, [...command, "replay", file, "--json"]);
    return JSON.parse(stdout).score;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Update = { impact: string; action: string; next: string };

async function post(page: Page, { action, impact, next }: Update) {
  const form = page.getByRole("form", { name: "Status update" });
  for (const name of ["Jonas Weber", "Ayo Adeyemi"]) await form.getByRole("checkbox", { name }).check();
  await form.getByLabel("Impact").selectOption({ label: impact });
  await form.getByLabel("What you are doing").selectOption({ label: action });
  await form.getByRole("radio", { name: next, exact: true }).check({ force: true });
  await form.getByRole("button", { name: "Send" }).click();
}

async function land(page: Page, claim: string) {
  await page.getByRole("button", { name: "Land", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Land" });
  await dialog.getByRole("radio", { name: claim }).check();
  await dialog.getByRole("button", { name: "Confirm and land" }).click();
}

/** Flies on until nothing of what was given is under way any more. */
async function done(aloft: Aloft) {
  const { page } = aloft;
  await flyUntil(aloft, async () =>
    expect(await page.locator(".actions-act.underWay, .actions-button.busy").count()).toBe(0),
  );
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
}

/** Waits until the KPI has been back for long enough, and tells people so. */
async function seeItRecover(aloft: Aloft) {
  const { page } = aloft;
  await flyTo(aloft, 880);
  await post(page, { impact: "Nobody is affected", action: "Verifying the recovery", next: "10" });
  await done(aloft);
  await flyTo(aloft, 1100);
  await post(page, { impact: "Nobody is affected", action: "Done", next: "none" });
  await done(aloft);
}

test("S1 is flown to a good landing by mouse, and the command line scores the exported run alike", async ({
  browser,
  installation,
  lead,
}) => {
  const aloft = await takeOff(await newPilot(browser, installation, lead), S1);
  const { page } = aloft;
  await setPace(page, "1×");
  await flyTo(aloft, 290);
  await expect(page.getByRole("region", { name: "Alerts" })).toContainText("firing");

  await page.getByRole("button", { name: "Declare", exact: true }).click();
  const form = page.getByRole("form", { name: "Declare" });
  await form.getByLabel("Service").selectOption("api");
  await form.getByRole("button", { name: /Declare/ }).click();
  await done(aloft);
  await expect(page.getByText(/Incident open/)).toBeVisible();
  await post(page, { impact: "Most cannot buy", action: "Rolling back", next: "10" });
  await done(aloft);
  await expect(page.getByText("waiting for you")).toHaveCount(0);

  await page.getByRole("button", { name: /Roll back/ }).click();
  const armed = page.getByRole("group", { name: /Roll/ });
  await expect(armed).toContainText("deploy rollback api");
  await expect(armed.getByRole("button", { name: "Confirm" })).toBeFocused();
  await armed.getByRole("button", { name: "Confirm" }).click();
  await done(aloft);

  await seeItRecover(aloft);
  await land(page, "The incident is over");

  const { score, why } = await scoreOf(page);
  expect(score, why).toBeGreaterThanOrEqual(75);
  await expect(page.getByRole("main")).toContainText(String(score));
  expect(await scoreByCommandLine(page)).toBe(score);
  await aloft.someone.context.close();
});

test("S1 is flown to a good landing by keyboard and terminal alone", async ({ browser, installation, lead }) => {
  const aloft = await takeOff(await newPilot(browser, installation, lead), S1);
  const { cockpit, page } = aloft;
  const { keyboard } = page;
  const isInTerminal = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") === "Terminal");
  const toTerminal = async () => {
    for (let times = 0; times < 120 && !(await isInTerminal()); times += 1) await keyboard.press("Tab");
    expect(await isInTerminal()).toBe(true);
  };
  const terminal = page.getByRole("log", { name: /Terminal/ });
  const enter = async (line: string, answer: string | RegExp) => {
    await keyboard.type(line);
    await keyboard.press("Enter");
    await flyUntil(aloft, async () => expect(await terminal.textContent()).toMatch(answer));
    expect(await isInTerminal()).toBe(true);
  };
  await keyboard.press("p");
  await flyTo(aloft, 290);
  await toTerminal();
  await enter("kubectl get pods | grep api | wc -l", /\$ kubectl get pods \| grep api \| wc -l\s*[6-9]/);
  await enter("deploy diff-env api staging production | grep PAYMENTS", /PAYMENTS_TIMEOUT_MS/);
  await enter(
    "inc declare --sev 2 api && status post --impact most-fail --action rolling-back --next 10 --to support,product",
    /incident declared: SEV-2, api\s*update posted/,
  );
  await keyboard.type("deploy rollb");
  await keyboard.press("Tab");
  await expect(page.getByRole("textbox", { name: "Terminal" })).toHaveValue("deploy rollback ");
  await enter("api", /api: rolling back/);
  // The way out of the terminal, to the keys that work everywhere else.
  await keyboard.press("Escape");
  await keyboard.press("Tab");
  expect(await isInTerminal()).toBe(false);
  await keyboard.press("p");
  await expect(cockpit).toHaveAttribute("data-pace", "0");
  await keyboard.press("p");
  await keyboard.press("Shift+Tab");
  expect(await isInTerminal()).toBe(true);
  await flyTo(aloft, 880);
  await enter("status post --impact none --action verifying --next 10 --to support,product", /posted[\s\S]*posted/);
  await flyTo(aloft, 1120);
  await keyboard.press("ArrowUp");
  await keyboard.press("Control+u");
  await enter("status post --impact none --action done --to support,product", /posted[\s\S]*posted[\s\S]*posted/);
  await keyboard.type("land resolved");
  await keyboard.press("Enter");
  const { score, why } = await scoreOf(page);
  expect(score, why).toBeGreaterThanOrEqual(75);
  await aloft.someone.context.close();
});

test("S1 is flown to a good landing on a phone, by touch", async ({ browser, installation, lead }) => {
  const pilot = await newPilot(browser, installation, lead);
  const state = await pilot.context.storageState();
  await pilot.context.close();
  const context = await browser.newContext({
    baseURL: installation.origin,
    storageState: state,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  const aloft = await takeOff({ ...pilot, page, context }, S1);
  await setPace(page, "1×");
  await flyTo(aloft, 290);
  await page.getByRole("button", { name: "All actions" }).tap();
  await page.getByRole("button", { name: "Declare", exact: true }).tap();
  const form = page.getByRole("form", { name: "Declare" });
  await form.getByLabel("Service").selectOption("api");
  await form.getByRole("button", { name: /Declare/ }).tap();
  const views = page.getByRole("navigation", { name: "Cockpit views" });
  await views.getByText("Messages").tap();
  await post(page, { impact: "Most cannot buy", action: "Rolling back", next: "10" });
  await views.getByRole("button", { name: "Roll back" }).tap();
  await expect(page.getByText("Nothing has changed yet")).toBeVisible();
  await page.getByRole("button", { name: "Confirm" }).tap();
  await done(aloft);
  await seeItRecover(aloft);
  await page.locator("summary", { hasText: "Settings" }).tap();
  await page.getByRole("button", { name: "Land", exact: true }).tap();
  const dialog = page.getByRole("dialog", { name: "Land" });
  await dialog.getByText("The incident is over").tap();
  await dialog.getByRole("button", { name: "Confirm and land" }).tap();
  const { score, why } = await scoreOf(page);
  expect(score, why).toBeGreaterThanOrEqual(75);
  await context.close();
});

test("S0 is flown badly: a sound release is rolled back at a blip, and the landing says what that cost", async ({
  browser,
  installation,
  lead,
}) => {
  const aloft = await takeOff(await newPilot(browser, installation, lead), "a-quiet-tuesday");
  const { page } = aloft;
  await setPace(page, "1×");
  await flyTo(aloft, 300);
  await page.getByRole("button", { name: /Roll back/ }).click();
  await expect(page.getByRole("button", { name: "Confirm" })).toBeFocused();
  await page.keyboard.press("Enter");
  await done(aloft);
  await flyTo(aloft, 500);
  await land(page, "The release is good");
  const { score, why } = await scoreOf(page);
  expect(score, why).toBeLessThan(75);
  await expect(page.getByRole("main")).toContainText(/rolled back|rollback/i);
  await aloft.someone.context.close();
});
