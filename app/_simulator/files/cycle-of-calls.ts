import type { Model } from "../core/model";

type Closing = { from: string; at: number; to: string };

/** The call that closes a cycle, or null. Walks without recursion: a chain may be as long as the file allows. */
export function cycleOfCalls(services: Model["services"]): Closing | null {
  const finished = new Set<string>();
  for (const start of Object.keys(services)) {
    const open = new Set([start]);
    const way = [{ name: start, next: 0 }];
    for (let here = way.at(-1); here; here = way.at(-1)) {
      const call = services[here.name]?.calls?.[here.next];
      if (!call) {
        open.delete(here.name);
        finished.add(here.name);
        way.pop();
        continue;
      }
      if (open.has(call.to)) return { from: here.name, at: here.next, to: call.to };
      here.next += 1;
      if (finished.has(call.to)) continue;
      open.add(call.to);
      way.push({ name: call.to, next: 0 });
    }
  }
  return null;
}
