const inWords = "one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty";
const unit = "ms|milliseconds?|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|days?|weeks?";

/** "one" within "someone" is none. */
const aNumber = new RegExp(`\\p{Nd}|(?<!\\p{L})(?:${inWords}|half|twice|third|quarter)(?!\\p{L})`, "iu");
const aDuration = new RegExp(
  `(?:\\p{Nd}|(?<!\\p{L})(?:${inWords}|an?|half an?))[ \u00a0\u202f-]?(?:${unit})(?!\\p{L})`,
  "iu",
);

/** Whether a text has a number in it, in digits or as a common English word. */
export const namesNumber = (text: string) => aNumber.test(text);

/** Whether a text says how long: a number, or "a", right before a unit of time. */
export const namesDuration = (text: string) => aDuration.test(text);
