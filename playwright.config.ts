import { defineConfig } from "@playwright/test";
import { browserFlags, findBrowser } from "./e2e/support/browser.mjs";

const executablePath = findBrowser();
if (executablePath === null) throw new Error("No Chromium was found: install chromium or google-chrome.");

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results/e2e",
  // Every file starts a server of its own (e2e/support), so there is none to start here.
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: {
    browserName: "chromium",
    headless: true,
    locale: "en-GB",
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath, args: browserFlags },
    // A trace costs a fifth of the time: `npx playwright test FILE --trace on` makes one of what failed.
    trace: "off",
    screenshot: "only-on-failure",
  },
});
