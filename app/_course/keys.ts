import { areKeysOff, isPlainKey } from "@/app/_ui/key-setting";

/** The next of these below the top of the window, or the last one above it. */
function go(selector: string, forward: boolean) {
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  const top = (element: HTMLElement) => element.getBoundingClientRect().top;
  // Where scrolling puts a target is not exactly 0.
  const next = all.find((element) => top(element) > 120);
  const target = forward ? (next ?? all[0]) : all.findLast((element) => top(element) < 0);
  if (!target) return;
  target.scrollIntoView();
  const focusable = target.matches("[tabindex]") ? target : target.querySelector<HTMLElement>("[tabindex]");
  focusable?.focus({ preventScroll: true });
}

const acts: Record<string, () => void> = {
  j: () => go("[data-section]", true),
  k: () => go("[data-section]", false),
  q: () => go(".check", true),
  w: () => go(".worksheet", true),
};

/** Escape puts definitions away until they are pointed at anew. */
function putTermsAway() {
  for (const term of document.querySelectorAll<HTMLElement>(".term:is(:hover, :focus-within)")) {
    term.dataset["away"] = "";
    for (const event of ["mouseleave", "focusout"]) {
      term.addEventListener(event, () => delete term.dataset["away"], { once: true });
    }
  }
}

/** Does what a key is for. "list" where the list of keys is asked for. */
export function press(event: KeyboardEvent): "list" | null {
  if (event.key === "Escape") putTermsAway();
  if (areKeysOff() || !isPlainKey(event)) return null;
  if (event.key === "?") return "list";
  const act = acts[event.key.toLowerCase()];
  if (act) act();
  return null;
}
