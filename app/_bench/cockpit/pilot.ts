import { setTimeout as delay } from "node:timers/promises";
import type { Browser, Page, Route } from "@playwright/test";
import { planScenario } from "@/app/_simulator/core/flight/plan-scenario";
import type { ScenarioPlan } from "@/app/_simulator/core/flight/scenario";
import { scenario } from "@/content/scenarios/the-variable-that-wasnt-there/scenario";
import { scaled } from "../scenarios/scaled";

/** In this incident the shop has about so many requests per second at its entry: 60, and what is tried again by hand. */
const SHOP_PER_SECOND = 74;
/** Time left after what is measured, for what is measured then. */
const SPARE_SECONDS = 900;
const SEED = 7;

const update = "status post --impact most-fail --action rolling-back --next 10 --to support,product";
/** The product manager asks when there was no update for six minutes. */
const UPDATE_EVERY_SECONDS = 240;

/** The incident in a larger shop, nothing done about it, for as long as the bench looks at it. */
export function largePlan(perSecond: number, minutes: number): ScenarioPlan {
  const endSeconds = Math.max(scenario.endSeconds, minutes * 60 + SPARE_SECONDS);
  const plan = planScenario(scaled(scenario, perSecond / SHOP_PER_SECOND), "afternoon");
  const faults = plan.faults.map((fault) =>
    "toSeconds" in fault && fault.toSeconds === scenario.endSeconds ? { ...fault, toSeconds: endSeconds } : fault,
  );
  const nothing = { place: "log", service: "", contains: "" } as const;
  return { ...plan, endSeconds, faults, traps: {}, evidence: [nothing, nothing] };
}

/** Somebody signed in, with a window of their own. */
export async function openPage(browser: Browser, origin: string, cookie?: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin, viewport: { width: 1440, height: 900 } });
  const pairs = cookie?.split("; ").map((pair) => {
    const at = pair.indexOf("=");
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: origin };
  });
  if (pairs) await context.addCookies(pairs);
  return context.newPage();
}

/** The cockpit of the incident, with the clock standing still: what the server answers is changed on its way. */
export async function takeOff(page: Page, plan?: ScenarioPlan): Promise<void> {
  if (plan) {
    await page.route(/\/api\/v1\/flights\/[^/]+$/, (route) => answer(route, plan));
    await page.route("**/api/v1/flights/commands", answerCommands);
  }
  const path = `/simulator/${scenario.slug}`;
  await page.goto(path);
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: "Take off", exact: true }).click();
  await page.locator(".cockpit").waitFor({ timeout: 60_000 });
}

async function answer(route: Route, plan: ScenarioPlan) {
  if (route.request().method() !== "GET") return route.fallback();
  const response = await route.fetch();
  const flight: object = await response.json();
  return route.fulfill({ response, json: { ...flight, variant: plan.variant, seed: SEED, scenario: plan } });
}

/** The server's own scenario ends sooner, and it would refuse what comes later. */
async function answerCommands(route: Route) {
  const { commands }: { commands: { number: number }[] } = route.request().postDataJSON();
  return route.fulfill({ json: { kind: "saved", saved: commands.at(-1)?.number ?? 0 } });
}

/** Flies at 4×. Whoever waits for an answer gets one by the terminal, since 4× is not to be had before. */
export class Pilot {
  private updatedAt = 0;

  constructor(private readonly page: Page) {}

  /** Simulated seconds since take-off, and the pace. */
  async stands(): Promise<{ seconds: number; pace: number }> {
    return this.page.locator(".cockpit").evaluate((element) => ({
      seconds: Number(element.getAttribute("data-seconds")),
      pace: Number(element.getAttribute("data-pace")),
    }));
  }

  /** Looks after pace and people, twice a second, until then. */
  async flyTo(until: number): Promise<void> {
    for (;;) {
      const { pace, seconds } = await this.stands();
      if (seconds >= until) return;
      const isAwaited = pace !== 4 && (await this.page.getByText("4× waits for your answer").count()) > 0;
      if (isAwaited ? seconds - this.updatedAt > 45 : seconds - this.updatedAt > UPDATE_EVERY_SECONDS) {
        this.updatedAt = seconds;
        await this.enter(update);
      }
      if (pace === 0) await this.setPace(isAwaited ? "1×" : "4×");
      else if (pace !== 4 && !isAwaited) await this.setPace("4×");
      await delay(500);
    }
  }

  async setPace(pace: "Pause" | "1×" | "4×"): Promise<void> {
    await this.page.getByRole("radio", { name: pace }).click({ force: true });
  }

  async enter(line: string): Promise<void> {
    const prompt = this.page.getByRole("textbox", { name: "Terminal" });
    await prompt.fill(line);
    await prompt.press("Enter");
  }
}
