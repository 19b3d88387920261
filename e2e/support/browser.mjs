import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";

/** The shell without windows first: it opens a page in half the time. */
const names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const application = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/** Playwright's own Chromium where it was downloaded, else one that is installed, else null. */
export function findBrowser() {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/snap/bin"].filter((folder) => folder);
  const installed = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [playwrightsOwn(), ...installed, application].find((file) => existsSync(file)) ?? null;
}

/** Asked for before the packages are installed, too. */
function playwrightsOwn() {
  try {
    return createRequire(import.meta.url)("@playwright/test").chromium.executablePath();
  } catch {
    return "";
  }
}

/** What Chromium needs to keep quiet in a network that leads nowhere, and to run as root. */
export const browserFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];
