import { violations, violationsOfLook } from "./support/axe";
import { flownTo, flyTo, newPilot, S1, secondsOf, setPace, takeOff, takeOffInRealTime } from "./support/flying";
import { expect, newBrowser, test } from "./support/story";

// The instruments, and whose flight it is. Whole flights are in whole-flights.spec.ts.

test.describe.configure({ timeout: 240_000 });

test("at 4× four seconds pass in one, and paused none", async ({ browser, installation, lead }) => {
  const aloft = await takeOffInRealTime(await newPilot(browser, installation, lead), "built-on-my-laptop");
  const { cockpit, page } = aloft;
  await setPace(page, "4×");
  const began = await secondsOf(cockpit);
  const from = Date.now();
  await flownTo(cockpit, began + 40);
  const [flown, passed] = [(await secondsOf(cockpit)) - began, (Date.now() - from) / 1000];
  // Between 3 and 5 for 4: frames come five times a second, and the machine may be busy.
  expect(flown / passed).toBeGreaterThan(3);
  expect(flown / passed).toBeLessThan(5);
  await setPace(page, "Pause");
  const paused = await secondsOf(cockpit);
  // That nothing happens can only be waited for.
  await page.waitForTimeout(1500);
  expect(await secondsOf(cockpit)).toBe(paused);
  await aloft.someone.context.close();
});

test("the flights of one person are not to be flown by another", async ({ browser, installation, lead }) => {
  const aloft = await takeOff(await newPilot(browser, installation, lead), "built-on-my-laptop");
  const { flight } = await (
    await aloft.page.request.post("/api/v1/flights", {
      data: { scenario: "built-on-my-laptop", givesUp: null },
    })
  ).json();
  const stranger = await newBrowser(browser, installation);
  expect((await stranger.request.get(`/api/v1/flights/${flight}`)).status()).toBe(404);
  expect((await lead.page.request.get(`/api/v1/flights/${flight}`)).status()).toBe(404);
  await stranger.close();
  await aloft.someone.context.close();
});

test("axe finds nothing in the cockpit, quiet, alarmed and armed, by night and by day, wide and narrow", async ({
  browser,
  installation,
  lead,
}) => {
  const aloft = await takeOff(await newPilot(browser, installation, lead), S1);
  const { page } = aloft;
  await page.emulateMedia({ reducedMotion: "reduce" });
  const problems: string[] = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  const look = async (when: string, lightings: string[], widths: number[]) => {
    for (const [nth, lighting] of lightings.entries()) {
      await page.locator("summary", { hasText: "Settings" }).click();
      await page.getByRole("radio", { name: lighting }).check({ force: true });
      await page.keyboard.press("Escape");
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const views = width === 390 ? ["Metrics", "Services", "Logs", "Messages", "Plan"] : [""];
        for (const view of views) {
          if (view !== "") await page.getByRole("navigation", { name: "Cockpit views" }).getByText(view).click();
          const where = `${when}, ${lighting}, ${width} ${view}`;
          // The other lighting changes what is drawn, and not what is there.
          const found = nth === 0 && width !== 1280 ? await violations(page) : await violationsOfLook(page);
          problems.push(...found.map((violation) => `${where}: ${violation}`));
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (wide > 0) problems.push(`${where}: ${wide} px wider than the screen`);
        }
      }
      await page.setViewportSize({ width: 1440, height: 900 });
    }
  };
  await look("quiet", ["Night"], [1440, 390]);
  await setPace(page, "1×");
  await flyTo(aloft, 300);
  await look("alarmed", ["Night", "Day"], [1440, 1280, 390]);
  await page.getByRole("button", { name: /Roll back/ }).click();
  problems.push(...(await violations(page)).map((violation) => `armed: ${violation}`));
  expect(problems).toEqual([]);
  await aloft.someone.context.close();
});

test("every chart says its number in words, and is a table for whoever wants one", async ({
  browser,
  installation,
  lead,
}) => {
  const aloft = await takeOff(await newPilot(browser, installation, lead), S1);
  const { page } = aloft;
  for (const name of ["Paid orders", "Requests", "Error rate", "p99 response time", "Workers busy"]) {
    await expect(page.getByRole("img", { name: new RegExp(`^${name}.*[0-9]`) })).toBeVisible();
    await page.getByRole("button", { name: `Show as table: ${name}` }).click();
    await expect(page.getByRole("region", { name: `${name}, the last` }).getByRole("table")).toContainText(/[0-9]/);
  }
  await expect(page.getByRole("slider")).toHaveCount(0);
  await page.getByRole("button", { name: "Show services as table" }).click();
  await expect(page.getByRole("region", { name: "Services as a table" })).toContainText("postgres");
  await aloft.someone.context.close();
});

test("the terminal takes what a real one would: pastes, escapes, unknown words, HTML", async ({
  browser,
  installation,
  lead,
}) => {
  const aloft = await takeOff(await newPilot(browser, installation, lead), S1);
  const { page } = aloft;
  const prompt = page.getByRole("textbox", { name: "Terminal" });
  const output = page.getByRole("log", { name: "Terminal output" });
  const enter = async (line: string) => {
    await prompt.fill(line);
    await prompt.press("Enter");
  };
  await prompt.focus();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", `echo ${"x".repeat(100_000)}\n`);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(output).toContainText("-bash: echo: Argument list too long");
  expect((await output.textContent())?.length).toBeLessThan(5000);
  await enter("kubetcl get pods");
  await expect(output).toContainText("-bash: kubetcl: command not found");
  await enter("kubectl get pods --colour");
  await expect(output).toContainText("error: unknown flag: --colour");
  await enter("echo '<img src=x onerror=alert(1)> \u001b[31mred'");
  await expect(output).toContainText("<img src=x onerror=alert(1)>");
  await expect(output.locator("img")).toHaveCount(0);
  await enter("kubectl get pods -w");
  await prompt.press("Control+c");
  await enter("status post --impact '<b>none</b>' --action done --to support");
  await expect(output).toContainText("<b>none</b> is no impact");
  await expect(output.locator("b", { hasText: /^none$/ })).toHaveCount(0);
  await aloft.someone.context.close();
});
