/** A word as the shell hands it on, an operator between commands, or the sign of a redirection. */
export type Token =
  | { kind: "word"; text: string }
  | { kind: "operator"; text: string }
  /** `2>` is the sign ">" of descriptor 2. */
  | { kind: "redirection"; sign: string; descriptor: number | null };

export type Lexed = { tokens: Token[] } | { problem: string };

// The longest first.
const operators = ["&&", "||", ";;", "|&", ";", "|", "(", ")", "\n"];
const redirections = ["<<<", "&>>", "<<", ">>", ">&", "<&", "&>", ">|", ">", "<"];

/**
 * Splits a line into tokens as bash does, with quotes, backslashes, comments and variables. It has no command
 * substitution, no globs (what matches no file stays as it is), and no splitting of what a variable holds.
 */
export function lex(line: string, variables: Readonly<Record<string, string>>): Lexed {
  const tokens: Token[] = [];
  let word: string | null = null;
  let isQuoted = false;
  let place = 0;
  const add = (text: string) => {
    word = (word ?? "") + text;
  };
  const endWord = () => {
    if (word !== null) tokens.push({ kind: "word", text: word });
    word = null;
    isQuoted = false;
  };
  const variable = (): string | null => {
    const found = variableAt(line, place);
    if (found === null) return null;
    place += found.length;
    return Object.hasOwn(variables, found.name) ? (variables[found.name] ?? "") : "";
  };

  while (place < line.length) {
    const sign = line.charAt(place);
    const redirection = redirections.find((one) => line.startsWith(one, place));
    const operator = operators.find((one) => line.startsWith(one, place));
    if (sign === "'") {
      const end = line.indexOf("'", place + 1);
      if (end < 0) return unterminated("'");
      add(line.slice(place + 1, end));
      isQuoted = true;
      place = end + 1;
    } else if (sign === '"') {
      add("");
      isQuoted = true;
      place += 1;
      while (line.charAt(place) !== '"') {
        if (place >= line.length) return unterminated('"');
        if (isSubstitution(line, place)) return noSubstitution;
        const held = variable();
        if (held !== null) {
          add(held);
        } else {
          if (line.charAt(place) === "\\" && '"$`\\\n'.includes(line.charAt(place + 1))) place += 1;
          add(line.charAt(place));
          place += 1;
        }
      }
      place += 1;
    } else if (sign === "\\") {
      // A backslash before a line break takes both away; the last one of a line stands for itself.
      if (line.charAt(place + 1) !== "\n") add(line.charAt(place + 1) || sign);
      place += 2;
    } else if (sign === " ") {
      endWord();
      place += 1;
    } else if (sign === "#" && word === null) {
      const end = line.indexOf("\n", place);
      place = end < 0 ? line.length : end;
    } else if (isSubstitution(line, place)) {
      return noSubstitution;
    } else if (redirection !== undefined) {
      const before: string = word ?? "";
      const isDescriptor = !isQuoted && /^[0-9]$/.test(before);
      if (isDescriptor) word = null;
      endWord();
      tokens.push({ kind: "redirection", sign: redirection, descriptor: isDescriptor ? Number(before) : null });
      place += redirection.length;
    } else if (operator !== undefined || sign === "&") {
      endWord();
      tokens.push({ kind: "operator", text: operator ?? sign });
      place += (operator ?? sign).length;
    } else {
      const held = variable();
      if (held !== null) {
        // An unquoted variable that holds nothing is no word.
        if (held !== "") add(held);
      } else {
        add(sign);
        place += 1;
      }
    }
  }
  endWord();
  return { tokens };
}

/**
 * Bash would ask for the rest on a next line. Here a line is all there is: a prompt that swallows whatever is typed next
 * is the last thing that somebody needs during an incident, least of all one who only hears the screen.
 */
const unterminated = (quote: string): Lexed => ({
  problem: `-bash: unexpected EOF while looking for matching \`${quote}'\n-bash: syntax error: unexpected end of file`,
});

const isSubstitution = (line: string, place: number): boolean =>
  line.charAt(place) === "`" || line.startsWith("$(", place);

const noSubstitution: Lexed = { problem: "-bash: command substitution: restricted" };

function variableAt(line: string, place: number): { name: string; length: number } | null {
  if (line.charAt(place) !== "$") return null;
  const isBraced = line.charAt(place + 1) === "{";
  const from = place + (isBraced ? 2 : 1);
  let end = from;
  if (line.charAt(from) === "?") end += 1;
  else while (/[A-Za-z0-9_]/.test(line.charAt(end))) end += 1;
  const name = line.slice(from, end);
  if (name === "" || (isBraced && line.charAt(end) !== "}")) return null;
  return { name, length: end - place + (isBraced ? 1 : 0) };
}
