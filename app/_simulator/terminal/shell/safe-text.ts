const ESCAPE = 0x1b;

/**
 * What was typed or pasted, without what a terminal would obey instead of showing it: ANSI escape sequences, control
 * characters, and marks that reverse the direction of reading. Tabs become blanks, and line breaks stay. Linear.
 */
export function safeText(typed: string): string {
  let safe = "";
  for (let place = 0; place < typed.length; place += 1) {
    const code = typed.charCodeAt(place);
    if (code === ESCAPE) {
      place = endOfSequence(typed, place);
    } else if (code === 0x0d) {
      // The end of a line on other systems is CR LF, on old ones CR.
      if (typed.charCodeAt(place + 1) !== 0x0a) safe += "\n";
    } else if (code === 0x09) {
      safe += " ";
    } else if (code === 0x0a || !isUnseen(code)) {
      safe += typed.charAt(place);
    }
  }
  return safe;
}

const isUnseen = (code: number): boolean =>
  code < 0x20 ||
  (code >= 0x7f && code <= 0x9f) ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x2028 && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x2069) ||
  code === 0xfeff;

/** ECMA-48: a control sequence ends with a byte from 0x40 on; a string (title, hyperlink) with BEL or ESC \. */
function endOfSequence(text: string, begin: number): number {
  const kind = text.charAt(begin + 1);
  let place = begin + 2;
  if (kind === "[") {
    while (place < text.length && text.charCodeAt(place) >= 0x20 && text.charCodeAt(place) < 0x40) place += 1;
    return place;
  }
  if (kind !== "]" && kind !== "P" && kind !== "_" && kind !== "^") return begin + 1;
  for (; place < text.length; place += 1) {
    if (text.charCodeAt(place) === 0x07) return place;
    if (text.charCodeAt(place) === ESCAPE) return text.charAt(place + 1) === "\\" ? place + 1 : place - 1;
  }
  return place;
}
