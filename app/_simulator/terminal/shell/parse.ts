import { lex, type Token } from "./lexer";

/** One command of a pipeline, and where what it prints goes. */
export type Stage = {
  words: string[];
  output: "on" | "nowhere";
  errors: "shown" | "nowhere" | "on";
  /** What the shell says instead of running it. */
  problem: string | null;
};

/** Runs after the one before: always, only if that succeeded, or only if it failed. */
type Pipeline = { after: ";" | "&&" | "||"; stages: Stage[] };

export type Parsed = { pipelines: Pipeline[] } | { problem: string };

/** What one line means to the shell. A line that does not parse runs nothing at all, as in bash. */
export function parse(line: string, variables: Readonly<Record<string, string>>): Parsed {
  const lexed = lex(line, variables);
  if ("problem" in lexed) return lexed;
  const pipelines: Pipeline[] = [];
  let after: Pipeline["after"] = ";";
  let stages: Stage[] = [];
  let stage = emptyStage();
  let isOpen = false;
  const tokens = [...lexed.tokens];
  for (let place = 0; place < tokens.length; place += 1) {
    const token = tokens[place];
    if (token === undefined) break;
    if (token.kind === "word") {
      stage.words.push(token.text);
      isOpen = false;
    } else if (token.kind === "redirection") {
      const target = tokens[place + 1];
      if (target?.kind !== "word") return unexpected(target);
      redirect(stage, token, target.text);
      isOpen = false;
      place += 1;
    } else {
      if (token.text === "\n" && (isOpen || isEmpty(stage))) continue;
      if (isEmpty(stage) || token.text === "(" || token.text === ")" || token.text === ";;") return unexpected(token);
      if (token.text === "&") return { problem: "-bash: no job control in this shell" };
      if (token.text === "|&") stage.errors = "on";
      stages.push(stage);
      stage = emptyStage();
      isOpen = token.text !== ";" && token.text !== "\n";
      if (token.text === "|" || token.text === "|&") continue;
      pipelines.push({ after, stages });
      stages = [];
      after = token.text === "&&" || token.text === "||" ? token.text : ";";
    }
  }
  if (isOpen) return { problem: "-bash: syntax error: unexpected end of file" };
  if (!isEmpty(stage)) pipelines.push({ after, stages: [...stages, stage] });
  return { pipelines };
}

const emptyStage = (): Stage => ({ words: [], output: "on", errors: "shown", problem: null });
const isEmpty = ({ words, output, errors, problem }: Stage): boolean =>
  words.length === 0 && output === "on" && errors === "shown" && problem === null;

function unexpected(token: Token | undefined): Parsed {
  const text =
    token === undefined || token.kind === "word" ? "newline" : token.kind === "operator" ? token.text : token.sign;
  return { problem: `-bash: syntax error near unexpected token \`${text === "\n" ? "newline" : text}'` };
}

/** What is printed may be thrown away; there is no file to write it to, and none to read. */
function redirect(stage: Stage, { descriptor, sign }: Extract<Token, { kind: "redirection" }>, target: string): void {
  const isErrors = descriptor === 2;
  if (sign === ">&" && isErrors && target === "1") {
    stage.errors = stage.output;
  } else if (sign === ">&" && !isErrors && target === "2") {
    // To be seen, and not handed on: nobody needs that here.
    stage.problem ??= "-bash: 2: Bad file descriptor";
  } else if (sign.startsWith("<")) {
    stage.problem ??= target === "/dev/null" ? null : `-bash: ${target}: No such file or directory`;
  } else if (target === "/dev/null") {
    if (!isErrors) stage.output = "nowhere";
    if (isErrors || sign.startsWith("&")) stage.errors = "nowhere";
  } else {
    stage.problem ??= `-bash: ${target}: Read-only file system`;
  }
}
