import type { SearchDocument } from "./document";
import { type Finder, finderOf } from "./find";

export type Loaded =
  | { kind: "ready"; find: Finder }
  | { kind: "offline" }
  /** The server answered with something else, such as an error. */
  | { kind: "failed" }
  | { kind: "members" };

let loading: Promise<Loaded> | null = null;

/** Loads what can be found once for as long as the page stays; what went wrong is tried again by the next call. */
export function loadFinder(): Promise<Loaded> {
  loading ??= load().then((loaded) => {
    // Signing in does not load the page anew, so that even "for members" holds for this time only.
    if (loaded.kind !== "ready") loading = null;
    return loaded;
  });
  return loading;
}

async function load(): Promise<Loaded> {
  const response = await fetch("/manual/search.json").catch(() => null);
  if (response === null) return { kind: "offline" };
  // Where the manual is for members only, others are sent to the page to sign in.
  if (response.redirected) return { kind: "members" };
  if (!response.ok) return { kind: "failed" };
  try {
    const documents: SearchDocument[] = await response.json();
    return { kind: "ready", find: finderOf(documents) };
  } catch (error) {
    // A text that is no JSON came from somewhere else; one that ends too early, from a connection that was lost.
    return { kind: error instanceof SyntaxError ? "failed" : "offline" };
  }
}
