import { highWord, lowWord } from "./arithmetic";
import { scatter } from "./chance";

const imul = Math.imul;

/** A running 64-bit hash. Two runs with the same fingerprint went through the same events at the same times. */
export class Fingerprint {
  one = 0x6a09e667 | 0;
  other = 0xbb67ae85 | 0;

  /** `entity` identifies whom the event concerns: half a key, or a place in a list. */
  add(timeMs: number, kind: number, entity: number): void {
    const a = imul(this.one ^ highWord(timeMs) ^ entity, 0xcc9e2d51);
    const b = imul(this.other ^ lowWord(timeMs) ^ kind, 0x1b873593);
    this.one = (((a << 13) | (a >>> 19)) + b) | 0;
    this.other = ((b << 15) | (b >>> 17)) ^ a;
  }

  /** 16 hexadecimal digits. */
  toHex(): string {
    const first = scatter(this.one ^ scatter(this.other));
    return [first, scatter(this.other + first)].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  }
}
