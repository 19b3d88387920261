"use client";

import type { FlightToFly } from "@/app/_flights/to-fly";

// What the pages ask the server about flights. Every problem comes as a sentence.

type Problem = { kind: "problem"; reason: string };
type TakenOff = { kind: "takenOff"; flight: string } | { kind: "inTheAir"; flight: string } | Problem;

const offline: Problem = { kind: "problem", reason: "The server cannot be reached. Nothing was changed; try again." };

async function post(path: string, body: object): Promise<{ kind: string; flight: string } | Problem> {
  try {
    const response = await fetch(`/api/v1/flights${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    const answer = await response.json();
    if (!response.ok) return { kind: "problem", reason: String(answer.problem) };
    return answer.kind === "refused" ? { kind: "problem", reason: String(answer.reason) } : answer;
  } catch {
    return offline;
  }
}

/** `givesUp`: a flight of the same scenario that ends by it. */
export async function takeOff(scenario: string, givesUp: string | null): Promise<TakenOff> {
  const answer = await post("", { scenario, givesUp });
  if ("reason" in answer) return answer;
  return { kind: answer.kind === "alreadyFlying" ? "inTheAir" : "takenOff", flight: answer.flight };
}

/** Null when it is given up. */
export async function giveUp(flight: string): Promise<string | null> {
  const answer = await post("/give-up", { flight });
  return "reason" in answer ? answer.reason : null;
}

/** Null while nobody knows. */
export async function stateOf(flight: string): Promise<FlightToFly["state"] | null> {
  try {
    const response = await fetch(`/api/v1/flights/${encodeURIComponent(flight)}`);
    if (!response.ok) return null;
    const { state }: Pick<FlightToFly, "state"> = await response.json();
    return state;
  } catch {
    return null;
  }
}
