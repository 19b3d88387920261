// NIST SP 800-63B-4: length instead of composition rules, and a list of what is guessed first.
export const passwordRule = { shortest: 15, longest: 128 } as const;

const guessedFirst = [
  "passwordpassword",
  "password12345678",
  "passwordpassword1",
  "123456789012345",
  "1234567890123456",
  "111111111111111",
  "000000000000000",
  "qwertyuiopasdfgh",
  "qwertyuiop12345",
  "1q2w3e4r5t6y7u8i",
  "abcdefghijklmno",
  "abcdefghijklmnop",
  "iloveyouiloveyou",
  "letmeinletmeinletmein",
  "correcthorsebatterystaple",
  "correct horse battery staple",
  "preflightpreflight",
  "administrator123",
  "welcome123456789",
  "changemechangeme",
];

/**
 * Says what is wrong with a chosen password, or null. `context` holds words that an attacker would try for this
 * person: name, e-mail, team.
 */
export function passwordProblem(password: string, context: readonly string[] = []): string | null {
  if (password.length < passwordRule.shortest)
    return `Use at least ${passwordRule.shortest} characters. A short sentence works well.`;
  if (password.length > passwordRule.longest) return `Use at most ${passwordRule.longest} characters.`;
  const lower = password.toLowerCase();
  if (guessedFirst.includes(lower) || new Set(lower).size < 5)
    return "This one is guessed early. Choose a sentence of your own.";
  const rest = context
    .flatMap((words) => words.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length > 3)
    .reduce((text, word) => text.replaceAll(word, ""), lower);
  if (rest.length < 8)
    return "Apart from your name, e-mail and team, too little is left. Add words that only you would think of.";
  return null;
}
