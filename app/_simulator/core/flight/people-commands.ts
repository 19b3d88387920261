import { named } from "../named";
import type { World } from "../production/world";
import type { CommandRules } from "./commands";
import { answer } from "./people";

// What is said to people: it changes nothing in the system, and is half of the work.

type PeopleKind = "declare" | "postStatus" | "page" | "land";

export const peopleCommands: { [Kind in PeopleKind]: CommandRules<Kind> } = {
  declare: {
    seconds: 1,
    problem: ({ system }, { service }) =>
      named(system.deployments, service) || named(system.stores, service)
        ? null
        : `inc: there is no service ${service}`,
    apply: ({ clock, state }, { service, severity }) => {
      state.commands.declared.push({ atMs: clock.nowMs, service, severity });
      return `incident declared: SEV-${severity}, ${service}`;
    },
  },
  postStatus: {
    seconds: 1,
    problem: (world, { nextUpdateMinutes, to }) => {
      if (to.length === 0) return "status: name at least one person to tell";
      const unknown = to.find((id) => !isKnown(world, id));
      if (unknown !== undefined) return `status: nobody here is called ${unknown}`;
      return nextUpdateMinutes === null || nextUpdateMinutes > 0
        ? null
        : "status: the next update must be in the future";
    },
    apply: ({ clock, state }, { kind: _, ...said }) => {
      const update = { atMs: clock.nowMs, ...said };
      state.commands.updates.push(update);
      answer(state.people, update);
      return `update posted to ${said.to.join(", ")}`;
    },
  },
  page: {
    seconds: 1,
    problem: (world, { person }) => (isKnown(world, person) ? null : `page: nobody here is called ${person}`),
    apply: ({ clock, state }, { person }) => {
      state.commands.paged.push({ atMs: clock.nowMs, person });
      return `paged ${person}`;
    },
  },
  land: {
    seconds: 0,
    problem: () => null,
    apply: ({ clock, state }, { claim }) => {
      state.commands.landed = { atMs: clock.nowMs, claim };
      return claim === "resolved" ? "landed: the incident is over" : "landed: the release is sound";
    },
  },
};

const isKnown = ({ scenario }: World, id: string) => scenario.people.some((person) => person.id === id);
