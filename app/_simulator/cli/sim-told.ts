/** What a command has to say: a text, or what is wrong, in one line without its full stop. */
export type Told = { ok: true; text: string } | { ok: false; problem: string };

export const refused = (problem: string): Told => ({ ok: false, problem });

/** As JSON for programs, or in words for people. */
export const told = (json: boolean, value: unknown, inWords: () => string): Told => ({
  ok: true,
  text: json ? `${JSON.stringify(value, null, 2)}\n` : inWords(),
});
