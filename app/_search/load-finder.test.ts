import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { SearchDocument } from "./document";

const documents: SearchDocument[] = [
  { href: "/manual/canaries", kind: "lesson", place: "1.1", title: "Canaries", text: "A small share of traffic." },
];
const ask = vi.fn<() => Promise<Response>>();

/** As the page that a browser was sent to. */
function redirected(response: Response): Response {
  return Object.defineProperty(response, "redirected", { value: true });
}

beforeEach(() => {
  vi.resetModules();
  ask.mockReset();
  vi.stubGlobal("fetch", ask);
});

afterEach(() => vi.unstubAllGlobals());

test("what can be found is loaded once, however often it is asked for", async () => {
  const { loadFinder } = await import("./load-finder");
  ask.mockImplementation(async () => Response.json(documents));
  const [first, second] = await Promise.all([loadFinder(), loadFinder()]);
  expect(first.kind === "ready" && first.find("canar").total).toBe(1);
  expect(second).toBe(first);
  expect(await loadFinder()).toBe(first);
  expect(ask).toHaveBeenCalledOnce();
});

test.each<[string, string, () => Promise<Response>]>([
  ["there is no connection", "offline", () => Promise.reject(new TypeError("Failed to fetch"))],
  ["the connection is lost on the way", "offline", async () => new Response(cutOff())],
  ["the server fails", "failed", async () => new Response("<h1>Error</h1>", { status: 500 })],
  ["something else answers", "failed", async () => new Response("<h1>Welcome to our Wi-Fi</h1>")],
  ["nobody is signed in", "members", async () => redirected(new Response("<h1>Sign in</h1>"))],
])("when %s it says %s, and the next time it tries again", async (_, kind, answer) => {
  const { loadFinder } = await import("./load-finder");
  ask.mockImplementationOnce(answer);
  expect(await loadFinder()).toEqual({ kind });
  ask.mockImplementationOnce(async () => Response.json(documents));
  expect((await loadFinder()).kind).toBe("ready");
});

function cutOff() {
  return new ReadableStream({
    start: (controller) => controller.error(new TypeError("network error")),
  });
}
