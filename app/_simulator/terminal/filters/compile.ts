import type { Matcher, Pattern, Step } from "./pattern";

const MOST_STEPS = 1000;

class Trouble extends Error {}

/** Compiles a POSIX expression, basic or extended. Returns what GNU grep says of one that is none. */
export function compile(source: string, isExtended: boolean): Pattern | { problem: string } {
  try {
    return new Compiler(source, isExtended).compiled();
  } catch (error) {
    if (error instanceof Trouble) return { problem: error.message };
    throw error;
  }
}

const any: Matcher = { isInverted: true, ranges: [] };
const only = (sign: string): Matcher => ({ isInverted: false, ranges: [[sign.charCodeAt(0), sign.charCodeAt(0)]] });
const digits: [number, number] = [48, 57];
const word: [number, number][] = [digits, [65, 90], [95, 95], [97, 122]];
const space: [number, number][] = [
  [9, 13],
  [32, 32],
];
const escapes: Record<string, Matcher> = {
  w: { isInverted: false, ranges: word },
  W: { isInverted: true, ranges: word },
  s: { isInverted: false, ranges: space },
  S: { isInverted: true, ranges: space },
};
const classes: Record<string, [number, number][]> = {
  digit: [digits],
  alpha: [
    [65, 90],
    [97, 122],
  ],
  alnum: [digits, [65, 90], [97, 122]],
  upper: [[65, 90]],
  lower: [[97, 122]],
  space,
};

/** Builds the automaton from its end: each part is made knowing the step that follows it. */
type Part = (next: number) => number;

class Compiler {
  private place = 0;
  private depth = 0;
  private copies = 0;
  private readonly steps: Step[] = [];

  constructor(
    private readonly source: string,
    private readonly isExtended: boolean,
  ) {}

  compiled(): Pattern {
    if (this.source.length > MOST_STEPS) throw new Trouble("Regular expression too big");
    const whole = this.alternatives();
    if (this.place < this.source.length) throw new Trouble("Unmatched ) or \\)");
    const start = whole(this.add({ kind: "match" }));
    return { steps: this.steps, start };
  }

  private add(step: Step): number {
    if (this.steps.length >= MOST_STEPS) throw new Trouble("Regular expression too big");
    return this.steps.push(step) - 1;
  }

  /** Whether an operator stands here: bare in an extended expression, after a backslash in a basic one. */
  private isAt(sign: string): boolean {
    return this.source.startsWith(this.isExtended ? sign : `\\${sign}`, this.place);
  }

  private take(sign: string): boolean {
    if (!this.isAt(sign)) return false;
    this.place += this.isExtended ? 1 : 2;
    return true;
  }

  private alternatives(): Part {
    let part = this.sequence();
    while (this.take("|")) {
      const [one, other] = [part, this.sequence()];
      part = (next) => this.add({ kind: "split", next: one(next), other: other(next) });
    }
    return part;
  }

  private sequence(): Part {
    const parts: Part[] = [];
    while (this.place < this.source.length && !this.isAt("|") && !(this.isAt(")") && this.depth > 0)) {
      if (this.isAt(")")) throw new Trouble("Unmatched ) or \\)");
      parts.push(this.repeated(this.atom(parts.length === 0)));
    }
    return (next) => parts.reduceRight((after, part) => part(after), next);
  }

  private repeated(atom: Part): Part {
    let part = atom;
    for (;;) {
      const once = part;
      if (this.source.charAt(this.place) === "*") {
        this.place += 1;
        part = (next) => this.loop(once, next);
      } else if (this.take("+")) {
        part = (next) => once(this.loop(once, next));
      } else if (this.take("?")) {
        part = (next) => this.add({ kind: "split", next: once(next), other: next });
      } else if (
        this.isAt("{") &&
        (!this.isExtended || /^\{[0-9]*,?[0-9]*\}/.test(this.source.slice(this.place, this.place + 12)))
      ) {
        part = this.counted(once);
      } else {
        return part;
      }
    }
  }

  private loop(part: Part, next: number): number {
    const split = { kind: "split", next, other: next } as const satisfies Step;
    const at = this.add(split);
    this.steps[at] = { ...split, next: part(at) };
    return at;
  }

  private counted(part: Part): Part {
    this.take("{");
    const end = this.source.indexOf(this.isExtended ? "}" : "\\}", this.place);
    const [, least = "", comma = "", most = ""] =
      /^([0-9]*)(,?)([0-9]*)$/.exec(this.source.slice(this.place, Math.max(this.place, end))) ?? [];
    if (end < 0 || (least === "" && comma === ""))
      throw new Trouble(end < 0 ? "Unmatched \\{" : "Invalid content of \\{\\}");
    this.place = end + (this.isExtended ? 1 : 2);
    const from = Number(least);
    const to = comma === "" ? from : most === "" ? Infinity : Number(most);
    if (to < from) throw new Trouble("Invalid content of \\{\\}");
    if (from > MOST_STEPS || (to < Infinity && to > MOST_STEPS)) throw new Trouble("Regular expression too big");
    return (next) => {
      // What is empty makes no steps, however often it is copied.
      this.copies += to === Infinity ? from : to;
      if (this.copies > 10 * MOST_STEPS) throw new Trouble("Regular expression too big");
      let after = to === Infinity ? this.loop(part, next) : next;
      for (let count = from; count < to && to < Infinity; count += 1)
        after = this.add({ kind: "split", next: part(after), other: next });
      for (let count = 0; count < from; count += 1) after = part(after);
      return after;
    };
  }

  private atom(isFirst: boolean): Part {
    const sign = this.source.charAt(this.place);
    if (this.take("(")) return this.group();
    this.place += 1;
    if (sign === "[") return this.bracket();
    if (sign === ".") return (next) => this.add({ kind: "sign", matcher: any, next });
    if (sign === "^" && (this.isExtended || isFirst)) return (next) => this.add({ kind: "start", next });
    if (sign === "$" && (this.isExtended || this.isLast())) return (next) => this.add({ kind: "end", next });
    if (sign !== "\\") return (next) => this.add({ kind: "sign", matcher: only(sign), next });
    const escaped = this.source.charAt(this.place);
    if (escaped === "") throw new Trouble("Trailing backslash");
    if (/^[1-9]$/.test(escaped)) throw new Trouble("Invalid back reference");
    this.place += 1;
    if (escaped === "b") return (next) => this.add({ kind: "edge", next });
    const matcher = escapes[escaped] ?? only(escaped);
    return (next) => this.add({ kind: "sign", matcher, next });
  }

  private isLast = () => this.place >= this.source.length || this.isAt("|") || this.isAt(")");

  private group(): Part {
    if (this.depth > 50) throw new Trouble("Regular expression too big");
    this.depth += 1;
    const part = this.alternatives();
    if (!this.take(")")) throw new Trouble("Unmatched ( or \\(");
    this.depth -= 1;
    return part;
  }

  private bracket(): Part {
    const ranges: [number, number][] = [];
    const isInverted = this.source.charAt(this.place) === "^";
    if (isInverted) this.place += 1;
    for (let isFirst = true; isFirst || this.source.charAt(this.place) !== "]"; isFirst = false) {
      const [all, name = ""] = /^\[:([a-z]+):\]/.exec(this.source.slice(this.place, this.place + 12)) ?? [];
      const from = this.source.charAt(this.place);
      if (from === "") throw new Trouble("Unmatched [, [^, [:, [., or [=");
      if (all !== undefined) {
        if (!Object.hasOwn(classes, name)) throw new Trouble("Invalid character class name");
        ranges.push(...(classes[name] ?? []));
        this.place += all.length;
        continue;
      }
      const isRange =
        this.source.charAt(this.place + 1) === "-" && !["]", ""].includes(this.source.charAt(this.place + 2));
      const to = isRange ? this.source.charAt(this.place + 2) : from;
      if (to < from) throw new Trouble("Invalid range end");
      ranges.push([from.charCodeAt(0), to.charCodeAt(0)]);
      this.place += isRange ? 3 : 1;
    }
    this.place += 1;
    return (next) => this.add({ kind: "sign", matcher: { isInverted, ranges }, next });
  }
}
