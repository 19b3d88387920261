import { faultBegins, faultEnds } from "../faults/effects";
import { takesEffect } from "../flight/commands";
import { speaks } from "../flight/listening";
import { scrapes } from "../observability/scraping";
import { comesBack } from "../stores/queue";
import { autoscale } from "./autoscaler";
import { lookAtCanary } from "./canary";
import { lookAtMemory } from "./memory";
import { ship, stepIsOver } from "./pipeline";
import { probe } from "./probes";
import { drains, pulled, restarts, started } from "./processes";
import { checkDeadline } from "./rollout";
import { kindOf, subjectOf, timer } from "./timers";
import type { World } from "./world";

/** The production system is woken up. False if nobody waits for that any more. */
export function wakesUp(world: World, entity: number): boolean {
  const subject = subjectOf(entity);
  switch (kindOf(entity)) {
    case timer.podPulled:
      return pulled(world, subject);
    case timer.podStarted:
      return started(world, subject);
    case timer.podRestarts:
      return restarts(world, subject);
    case timer.podDrains:
      return drains(world, subject);
    case timer.readinessProbe:
      return probe(world, subject, "readiness");
    case timer.livenessProbe:
      return probe(world, subject, "liveness");
    case timer.progressDeadline:
      return checkDeadline(world, subject);
    case timer.canaryStep:
      return lookAtCanary(world, subject);
    case timer.autoscalerLooks:
      return autoscale(world, subject);
    case timer.scrape:
      return scrapes(world);
    case timer.faultBegins:
      return faultBegins(world, subject);
    case timer.faultEnds:
      return faultEnds(world, subject);
    case timer.commandTakesEffect:
      return takesEffect(world, subject);
    case timer.messageReturns:
      return comesBack(world, subject);
    case timer.peopleLook:
      return speaks(world);
    case timer.pipelineGoesOn:
      return stepIsOver(world, subject);
    case timer.memoryLooks:
      return lookAtMemory(world);
    case timer.takeOff:
      ship(world, world.scenario.ships.deployment, world.scenario.ships.version);
      return true;
    default:
      return false;
  }
}
