export const linesOf = (text: string): string[] => (text === "" ? [] : text.split("\n"));
