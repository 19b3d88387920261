import type { Scenario } from "@/app/_simulator/core/flight/scenario";

/** From how many landed flights on a learner may meet a release that is sound. */
const FLOWN_BEFORE_SOUND = 4;
const SOUND_SHARE = 0.25;

type Flown = {
  /** Flights landed, in any scenario. */
  landed: number;
  /** The variant of the learner's last flight in this scenario. */
  last: string | null;
};

/**
 * Which variant a learner meets: a faulty one, each as likely, and not the same twice in a row where there are others;
 * about one time in four a sound one, once the learner has flown four. `draw` gives a number from 0 up to 1, without it.
 */
export function chooseVariant({ variants }: Pick<Scenario, "variants">, { landed, last }: Flown, draw: () => number) {
  const names = Object.keys(variants);
  const sound = names.filter((name) => variants[name]?.isFaultFree);
  const faulty = names.filter((name) => !variants[name]?.isFaultFree);
  const meetsSound = landed >= FLOWN_BEFORE_SOUND && draw() < SOUND_SHARE;
  const [first, second] = meetsSound ? [sound, faulty] : [faulty, sound];
  const kind = first.length > 0 ? first : second;
  const others = kind.filter((name) => name !== last);
  const choice = others.length > 0 ? others : kind;
  const chosen = choice[Math.floor(draw() * choice.length)];
  if (chosen === undefined) throw new RangeError("a scenario has at least one variant");
  return chosen;
}
