import type { Page } from "@playwright/test";

/** What is typed, and what the terminal says to it. */
const lines = {
  unknownCommand: { line: "kubetcl get pods", says: "kubetcl: command not found" },
  unknownFlag: { line: "kubectl get pods --colour", says: "unknown flag: --colour" },
  escapes: { line: `echo '${"\u001b[31mred\u001b[0m ".repeat(100)}'`, says: "red" },
  html: { line: "echo '<img src=x onerror=alert(1)><script>alert(1)</script>'", says: "<img src=x" },
} as const;

const PASTED_CHARACTERS = 100_000;

type Times = { worstMs: number; medianMs: number };
export type TerminalTimes = Record<"paste" | keyof typeof lines, Times>;

/** Milliseconds until the screen has the answer, in a cockpit that flies on meanwhile. */
export async function timeTerminal(page: Page, rounds: number): Promise<TerminalTimes> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const taken: Record<keyof TerminalTimes, number[]> = {
    paste: [],
    unknownCommand: [],
    unknownFlag: [],
    escapes: [],
    html: [],
  };
  for (let round = 0; round < rounds; round += 1) {
    taken.paste.push(await pasteMs(page));
    for (const name of ["unknownCommand", "unknownFlag", "escapes", "html"] as const)
      taken[name].push(await enterMs(page, lines[name]));
  }
  return {
    paste: timesOf(taken.paste),
    unknownCommand: timesOf(taken.unknownCommand),
    unknownFlag: timesOf(taken.unknownFlag),
    escapes: timesOf(taken.escapes),
    html: timesOf(taken.html),
  };
}

function timesOf(values: readonly number[]): Times {
  const sorted = values.toSorted((one, other) => one - other);
  return { worstMs: sorted.at(-1) ?? Number.NaN, medianMs: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN };
}

const promptOf = (page: Page) => page.getByRole("textbox", { name: "Terminal" });

/** A real paste, from the clipboard, until the frame after it is drawn. */
async function pasteMs(page: Page): Promise<number> {
  await page.evaluate((count) => navigator.clipboard.writeText("x".repeat(count)), PASTED_CHARACTERS);
  await emptied(page);
  const took = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        addEventListener(
          "paste",
          ({ timeStamp }) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp))),
          { once: true, capture: true },
        );
      }),
  );
  await promptOf(page).press("Control+v");
  const ms = await took;
  await page.getByRole("log", { name: "Terminal output" }).getByText("Argument list too long").waitFor();
  return ms;
}

/** From the key until the frame is drawn that has the answer and the prompt again. */
async function enterMs(page: Page, asked: { line: string; says: string }): Promise<number> {
  await emptied(page);
  await promptOf(page).fill(asked.line);
  const took = page.evaluate(
    (says) =>
      new Promise<number>((resolve) => {
        const terminal = document.querySelector(".terminal");
        let enteredAt = 0;
        const look = new MutationObserver(() => {
          const isThere = terminal?.querySelector("[role=log]")?.textContent?.includes(says);
          if (!isThere || terminal?.querySelector(".terminal-prompt .terminal-sign")?.textContent !== "$") return;
          look.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - enteredAt)));
        });
        addEventListener(
          "keydown",
          ({ timeStamp }) => {
            enteredAt = timeStamp;
            if (terminal) look.observe(terminal, { subtree: true, childList: true, characterData: true });
          },
          { once: true, capture: true },
        );
      }),
    asked.says,
  );
  await promptOf(page).press("Enter");
  return took;
}

/** Waits for the line that runs, then clears the screen, so that what is on it is the answer. */
async function emptied(page: Page) {
  await page.locator(".terminal-prompt .terminal-sign", { hasText: "$" }).waitFor({ timeout: 60_000 });
  await promptOf(page).press("Control+l");
  await page.waitForFunction(() => document.querySelector(".terminal [role=log]")?.textContent === "");
}
