import { type Browser, type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { type Installation, removeData, startInstallation } from "./installation";

export { expect };

export const passwords = { lead: "a quiet tuesday in the hangar", engineer: "seven grey herons over water" };

export type Someone = { name: string; email: string; page: Page; context: BrowserContext };

type Stories = {
  /** The lead of team Checkout, signed in, in a browser of their own. */
  lead: Someone;
};

/** One installation for each worker, set up by its first lead; people are made new by each story. */
export const test = base.extend<Stories, { installation: Installation; leadState: string }>({
  installation: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from here.
    async ({}, use) => {
      const installation = await startInstallation();
      await use(installation);
      await installation.stop();
      removeData(installation);
    },
    { scope: "worker", timeout: 120_000 },
  ],
  leadState: [
    async ({ browser, installation }, use) => {
      const context = await newBrowser(browser, installation);
      const page = await context.newPage();
      if (!installation.setupLink) throw new Error("no setup link was printed");
      await setUp(page, installation.setupLink);
      const state = `${installation.dataDirectory}/lead.json`;
      await context.storageState({ path: state });
      await context.close();
      await use(state);
    },
    { scope: "worker" },
  ],
  baseURL: ({ installation }, use) => use(installation.origin),
  lead: async ({ browser, installation, leadState }, use) => {
    const context = await newBrowser(browser, installation, leadState);
    const page = await context.newPage();
    await use({ name: "Adaeze Okafor", email: "adaeze@fernhill.example", page, context });
    await context.close();
  },
});

/** Somebody else's browser: nothing is shared with the others. */
export function newBrowser(browser: Browser, { origin }: Installation, storageState?: string) {
  return browser.newContext({ baseURL: origin, ...(storageState && { storageState }) });
}

export async function setUp(page: Page, link: string) {
  await page.goto(link);
  await page.getByLabel("Your name").fill("Adaeze Okafor");
  await page.getByLabel("Work email").fill("adaeze@fernhill.example");
  await page.getByLabel("Your team").fill("Checkout");
  await page.getByRole("textbox", { name: "Password" }).fill(passwords.lead);
  await page.getByRole("button", { name: "Set up Preflight" }).click();
  await page.waitForURL("**/team");
}

type Invitation = { uses?: number; role?: "engineer" | "senior" | "lead"; firstDeploy?: string };

/** The lead makes an onboarding link, and copies it from the page. */
export async function invite({ page }: Someone, { uses = 1, role = "engineer", firstDeploy }: Invitation = {}) {
  await page.goto("/team/invitations");
  await page.getByRole("radio", { name: role, exact: false }).check({ force: true });
  await page.getByLabel(/how many people/i).fill(String(uses));
  if (firstDeploy) await page.getByLabel(/First deploy/).fill(firstDeploy);
  await page.getByRole("button", { name: /Make (a|the) link/ }).click();
  const link = page.getByLabel(/Onboarding link/);
  await expect(link).toHaveValue(/\/join\//);
  return link.inputValue();
}

let joined = 0;

/** A new hire opens the link in a browser of their own and joins. */
export async function join(
  browser: Browser,
  installation: Installation,
  link: string,
  name = "Noor Haddad",
): Promise<Someone> {
  const context = await newBrowser(browser, installation);
  const page = await context.newPage();
  joined += 1;
  const email = `${name
    .toLowerCase()
    .match(/[a-z]+/g)
    ?.join(".")}.${joined}.${process.pid}@fernhill.example`;
  await page.goto(link);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Work email").fill(email);
  await page.getByRole("radio", { name: "With help" }).check({ force: true });
  await page.getByRole("button", { name: "Join and start reading" }).click();
  await page.waitForURL("**/manual/**");
  return { name, email, page, context };
}
