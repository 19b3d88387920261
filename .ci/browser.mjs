import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { StartProblem, timed } from "../app/_server/run-command.mjs";
import { findBrowser } from "../e2e/support/browser.mjs";

/** End-to-end tests without a browser would be no tests: it is found, or installed, or the run ends here. */
export async function ensureBrowser() {
  if (findBrowser() !== null) return;
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    await timed("Installing Chromium", async () => {
      aptGet("update");
      // The shell is half as much to fetch; older releases of Debian do not have it.
      for (const name of ["chromium-headless-shell", "chromium"]) {
        if (findBrowser() === null) aptGet("install", "-y", "--no-install-recommends", name);
      }
    });
    if (findBrowser() !== null) return;
  }
  throw new StartProblem(
    "There is no Chromium for the end-to-end tests: install chromium or google-chrome (Debian: apt-get install chromium) and run this again.",
  );
}

function aptGet(...parameters) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", parameters, { stdio: "ignore", env });
}
