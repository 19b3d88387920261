type Token = "ink" | "ink-2" | "ink-3" | "line" | "caution" | "accent" | "surface";
export type Colours = Record<Token, string>;

const queries = [
  "(prefers-color-scheme: dark)",
  "(forced-colors: active)",
  "(prefers-contrast: more)",
  "(resolution: 1dppx)",
];

/** The tokens as a canvas can use them: resolved for theme and forced colours, as only a property that is used can be. */
export function themeColours(host: HTMLElement): Colours {
  const probe = document.createElement("i");
  host.append(probe);
  const colour = (token: Token) => {
    const property = token === "surface" ? "background-color" : "color";
    probe.style.setProperty(property, `var(--${token})`);
    return getComputedStyle(probe).getPropertyValue(property);
  };
  const colours = {
    ink: colour("ink"),
    "ink-2": colour("ink-2"),
    "ink-3": colour("ink-3"),
    line: colour("line"),
    caution: colour("caution"),
    accent: colour("accent"),
    surface: colour("surface"),
  };
  probe.remove();
  return colours;
}

/** Calls back when the tokens come to other colours, or the fonts have come. */
export function onThemeChange(change: () => void): () => void {
  const observer = new MutationObserver(change);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme", "data-mood"], subtree: true });
  const media = queries.map((query) => matchMedia(query));
  for (const each of media) each.addEventListener("change", change);
  document.fonts.addEventListener("loadingdone", change);
  return () => {
    observer.disconnect();
    for (const each of media) each.removeEventListener("change", change);
    document.fonts.removeEventListener("loadingdone", change);
  };
}
