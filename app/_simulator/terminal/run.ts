import type { Command } from "../core/flight/command";
import type { Query } from "../core/flight/query";
import type { Action, Reply } from "./action";
import { actionsOf } from "./actions";
import { isFailure } from "./failure";
import { applyFilter, applyFilters } from "./filters/apply";
import type { Filter } from "./filters/filter";
import { isFilter, readFilter } from "./filters/tools";
import { parse, type Stage } from "./shell/parse";
import { safeText } from "./shell/safe-text";
import type { Context } from "./tools/tool";

/**
 * What a line asks of whoever drives it. A query is answered with its text; a command with what became of it, once it has
 * taken effect or was refused; what is followed with what became of it in the end. Texts are to be shown, as they come.
 */
export type Step =
  | { kind: "query"; query: Query }
  | { kind: "command"; command: Command }
  | { kind: "follow"; query: Query; poll: Query; filters: Filter[]; pipe: Filter[]; until: "interrupted" | "rolledOut" }
  | { kind: "text"; text: string; isError: boolean }
  | { kind: "clear" };

/** More than any command takes. A paste of a whole log is refused at its first look. */
export const MOST_CHARACTERS = 10_000;

/**
 * Runs a line: yields one step after another, takes the reply of each, and returns whether the line succeeded. It keeps
 * no clock: a command's time passes while its reply is waited for, and Ctrl-C is `return()`. Nothing is given to the
 * world but commands that parsed. Never throws, whatever was typed.
 */
export function* run(typed: string, context: Context): Generator<Step, boolean, Reply | undefined> {
  if (typed.length > MOST_CHARACTERS) {
    const [name = ""] = safeText(typed.slice(0, 100)).trim().split(/\s/);
    return yield* failed(`-bash: ${name}: Argument list too long`);
  }
  const parsed = parse(safeText(typed), context.environment);
  if ("problem" in parsed) return yield* failed(parsed.problem);
  let hasSucceeded = true;
  for (const { after, stages } of parsed.pipelines) {
    if ((after === "&&" && !hasSucceeded) || (after === "||" && hasSucceeded)) continue;
    hasSucceeded = yield* runPipeline(stages, context);
  }
  return hasSucceeded;
}

/** `isShown`: it is on the screen already, through all pipes. */
type Output = { text: string; ok: boolean; isShown?: true };
type Running = Generator<Step, Output, Reply | undefined>;

function* failed(text: string): Generator<Step, false, Reply | undefined> {
  if (text !== "") yield { kind: "text", text, isError: true };
  return false;
}

function* runPipeline(stages: readonly Stage[], context: Context): Generator<Step, boolean, Reply | undefined> {
  let output: Output = { text: "", ok: true };
  for (const [place, stage] of stages.entries()) {
    output = yield* runStage(stage, output.text, { ...context, following: filtersOf(stages.slice(place + 1)) });
    if (output.isShown) return output.ok;
    if (stage.output === "nowhere") output = { text: "", ok: output.ok };
  }
  if (output.text !== "") yield { kind: "text", text: output.text, isError: false };
  return output.ok;
}

/** The filters of stages that are nothing else. */
const filtersOf = (stages: readonly Stage[]): Filter[] =>
  stages.flatMap(({ words: [name = "", ...given] }) => {
    const filter = isFilter(name) ? readFilter(name, given) : null;
    return filter === null || "problem" in filter ? [] : [filter];
  });

type Surroundings = Context & { following: Filter[] };

function* runStage(stage: Stage, input: string, context: Surroundings): Running {
  if (stage.problem !== null) return { text: "", ok: yield* failed(stage.problem) };
  // Variables set for one command only: there is nobody here who would read them.
  const words = stage.words.slice(stage.words.findIndex((word) => !/^[A-Za-z_][A-Za-z0-9_]*=/.test(word)));
  const [name = "", ...given] = words;
  if (stage.words.length === 0 || /^[A-Za-z_][A-Za-z0-9_]*=/.test(name)) return { text: "", ok: true };
  if (isFilter(name) && !given.includes("--help")) {
    const filter = readFilter(name, given);
    if ("problem" in filter) return yield* told(stage, filter.problem);
    return applyFilter(filter, input);
  }
  const outputs: Output[] = [];
  for (const action of actionsOf(words, context)) outputs.push(yield* runAction(action, stage, context));
  return {
    text: outputs
      .map(({ text }) => text)
      .filter((text) => text !== "")
      .join("\n"),
    ok: outputs.every(({ ok }) => ok),
    ...(outputs.some(({ isShown }) => isShown) ? { isShown: true } : {}),
  };
}

function* runAction(action: Action, stage: Stage, context: Surroundings): Running {
  switch (action.kind) {
    case "clear":
      yield action;
      return { text: "", ok: true };
    case "text":
      return action.isError ? yield* told(stage, action.text) : { text: action.text, ok: true };
    case "query": {
      const answer = answerOf(yield { kind: "query", query: action.query });
      if (!answer.ok) return yield* told(stage, answer.text);
      return { text: applyFilters(action.filters ?? [], answer.text).text, ok: true };
    }
    case "command": {
      const answer = answerOf(yield { kind: "command", command: action.command });
      return answer.ok ? { text: action.says ?? answer.text, ok: true } : yield* told(stage, answer.text);
    }
    case "follow": {
      const { filters = [], kind, poll, query, until } = action;
      const pipe: Filter[] =
        stage.output === "nowhere" ? [{ kind: "tail", lines: 0, fromStart: false }] : context.following;
      const { ok } = answerOf(yield { kind, query, poll, until, filters, pipe });
      return { text: "", ok, isShown: true };
    }
  }
}

/** An error goes past the pipe, to the screen, unless the line says otherwise. */
function* told({ errors }: Stage, text: string): Running {
  if (errors === "on") return { text, ok: false };
  if (errors === "shown") yield* failed(text);
  return { text: "", ok: false };
}

function answerOf(reply: Reply | undefined): Output {
  if (typeof reply === "string") return { text: reply, ok: !isFailure(reply) };
  return reply ?? { text: "", ok: false };
}
