const firsts = ["1st", "2nd", "3rd"] as const;

/** Names a place from 0, among at most twenty: "1st". */
export const ordinal = (place: number) => firsts[place] ?? `${place + 1}th`;
