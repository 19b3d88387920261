import { scenario } from "@/content/scenarios/the-variable-that-wasnt-there/scenario";
import type { Command } from "../core/flight/command";
import { Flight } from "../core/flight/flight";
import { planScenario } from "../core/flight/plan-scenario";
import { answerQuery } from "../core/queries/answer-query";
import type { Reply } from "./action";
import { beginFollow, goOnFollowing } from "./follow";
import { namesOf } from "./names";
import { run, type Step } from "./run";

export const environment = { USER: "learner", HOME: "/home/learner", NAME: "api" };

export const newFlight = (): Flight => Flight.takeOff(planScenario(scenario, "afternoon"), 1);

export const contextOf = ({ world }: Flight, history: string[] = []) => ({
  names: namesOf(world),
  environment,
  history,
});

export type Screen = { shown: string; errors: string; ok: boolean; commands: Command[]; steps: Step["kind"][] };

/** Enters a line, as the cockpit will: waits until commands have taken effect, and looks at what is followed each second. */
export function enter(flight: Flight, line: string, history: string[] = []): Screen {
  const screen: Screen = { shown: "", errors: "", ok: true, commands: [], steps: [] };
  const ask = (query: Parameters<typeof answerQuery>[1]) => answerQuery(flight.world, query);
  const print = (text: string, isError: boolean) => {
    if (text !== "") screen[isError ? "errors" : "shown"] += `${text}\n`;
  };
  const reply = (step: Step): Reply | undefined => {
    switch (step.kind) {
      case "query":
        return ask(step.query);
      case "command":
        screen.commands.push(step.command);
        return flight.give(step.command) ?? effectOf(flight);
      case "follow": {
        let followed = beginFollow(step, ask);
        print(followed.text, followed.isError);
        // Ctrl-C after two minutes.
        for (let seconds = 0; seconds < 120 && followed.over === null; seconds += 1) {
          flight.stepTo(flight.seconds + 1);
          followed = goOnFollowing(step, followed, ask);
          print(followed.text, followed.isError);
        }
        return followed.over ?? { ok: false, text: "" };
      }
      case "text":
        print(step.text, step.isError);
        return undefined;
      case "clear":
        screen.shown = "";
        return undefined;
    }
  };
  const steps = run(line, contextOf(flight, history));
  for (let next = steps.next(); ; ) {
    if (next.done) {
      screen.ok = next.value;
      return screen;
    }
    screen.steps.push(next.value.kind);
    next = steps.next(reply(next.value));
  }
}

function effectOf(flight: Flight): Reply {
  for (;;) {
    flight.stepTo(flight.seconds + 0.5);
    const answer = flight.world.state.commands.given.at(-1)?.answer ?? null;
    if (answer !== null) return answer;
  }
}
