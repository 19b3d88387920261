// Said on the server and in the browser alike.

/** The button that sends an answer. */
export const checkWords = "Check answer";

/** The same where an answer is only done or not. */
export const keepWords = "Keep it";
