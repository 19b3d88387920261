type Tick = "done" | "current" | "open";

const drawn = { done: "on", current: "now", open: "" } as const satisfies Record<Tick, string>;

/** One tick for each part of a whole. Decorative: the text beside it says "7 of 19 done". */
export function Ticks({ states }: { states: readonly Tick[] }) {
  return (
    <div className="ticks" aria-hidden="true">
      {states.map((state, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a tick is its place.
        <i key={index} className={drawn[state]} />
      ))}
    </div>
  );
}
