import { NONE, PROBE_LIVENESS, PROBE_READINESS, QUEUE, VISITOR } from "../attempts";
import { count, suffer } from "../flight/truth";
import type { Listener } from "../listener";
import { mayBeTraced, traceEnd } from "../observability/tracing";
import type { CallPlan } from "../plan";
import { reason } from "../reasons";
import { poolName } from "../stores/pool";
import { consumed, deliver } from "../stores/queue";
import { keepPods } from "./canary";
import { noteCallFailure, saidOf } from "./notes";
import { probed } from "./probes";
import { wakesUp } from "./production";
import { reconcile } from "./rollout";
import { Visiting } from "./visiting";
import type { World } from "./world";

/** What the production system makes of what it hears from the kernel. */
export class Hearing implements Listener {
  private readonly visiting: Visiting;
  /** What processes say of calls that failed, by the service called and the reason. */
  private readonly said: ReturnType<typeof saidOf>[];

  constructor(private readonly world: World) {
    this.visiting = new Visiting(world);
    // Processes do not know their pool by its name here, only the database behind it.
    const behind = new Map(
      Object.entries(world.system.deployments).flatMap(([deployment, { pools = {} }]) =>
        Object.keys(pools).map((database) => [poolName(deployment, database), database] as const),
      ),
    );
    this.said = world.programs.plan.services.map(({ name }) => saidOf(behind.get(name) ?? name));
  }

  userArrives(_source: number, low: number, high: number): void {
    this.visiting.arrive(low, high);
  }

  visitorActs(visitor: number): void {
    this.visiting.act(visitor);
  }

  visitorWaitsFor(visitor: number, sequence: number): boolean {
    return this.world.visitors.event[visitor] === sequence;
  }

  wakesUp(entity: number): boolean {
    const wasOn = wakesUp(this.world, entity);
    this.look();
    return wasOn;
  }

  refused(service: number, replica: number, endpoint: number): void {
    const { counters, programs, replicas } = this.world;
    const { firstReplica } = programs.serviceAt(service);
    // Where nobody is ready, it is the balancer that turns people away, in the name of the version that was first.
    counters.refuse((replicas.program[replica === NONE ? firstReplica : replica] ?? 0) + endpoint);
  }

  callFailed(caller: number, call: CallPlan, why: number): void {
    const said = this.said[call.to]?.[why];
    if (said === undefined) return;
    const limitMs = why === reason.poolTimeout ? this.world.programs.serviceAt(call.to).waitLimitMs : call.timeoutMs;
    noteCallFailure(this.world, caller, said, limitMs);
  }

  ended(attempt: number, hasSucceeded: boolean): void {
    const { attempts, clock, counters, programs, visitors } = this.world;
    if (mayBeTraced(this.world, attempt)) traceEnd(this.world, attempt, hasSucceeded);
    const operation = attempts.operation[attempt] ?? 0;
    counters.ended(operation, hasSucceeded, clock.nowMs - (attempts.arrivedAtMs[attempt] ?? 0));
    const role = programs.roleOf(operation);
    if (role === "none") return;
    const visitor = attempts.subject[attempt] ?? 0;
    const version = programs.versionOf(operation);
    if (role === "pay" && !hasSucceeded && (visitors.charges[visitor] ?? 0) > (visitors.orders[visitor] ?? 0))
      suffer(this.world, visitor, "chargedWrongly");
    if (!hasSucceeded) return;
    if ((visitors.version[visitor] ?? NONE) === NONE) counters.visit(version);
    visitors.version[visitor] = version;
    counters.pageView(version);
    if (role === "basket") counters.basketAdd(version);
    if (role !== "pay") return;
    counters.payAttempt(version);
    if ((visitors.orders[visitor] ?? 0) > 0) {
      suffer(this.world, visitor, "chargedWrongly");
      return;
    }
    visitors.orders[visitor] = 1;
    counters.order(version);
    count(this.world, "paid");
  }

  answered(waiting: number, service: number, subject: number, hasSucceeded: boolean): void {
    switch (waiting) {
      case VISITOR:
        this.visiting.answered(subject, hasSucceeded);
        return;
      case PROBE_READINESS:
        probed(this.world, subject, "readiness", hasSucceeded);
        break;
      case PROBE_LIVENESS:
        probed(this.world, subject, "liveness", hasSucceeded);
        break;
      case QUEUE:
        consumed(this.world, this.world.programs.serviceAt(service).name, subject, hasSucceeded);
    }
    this.look();
  }

  outwaited(waiting: number, service: number, subject: number): void {
    if (waiting === VISITOR) this.visiting.runOutOfPatience(subject);
    else this.answered(waiting, service, subject, false);
  }

  interrupted(attempt: number): void {
    const { attempts, clock, programs, usage } = this.world;
    if (programs.isDeployment(attempts.service[attempt] ?? 0))
      usage.change(attempts.replica[attempt] ?? 0, clock.nowMs, -1);
  }

  /** Lets the controllers look at what has changed, until nothing has. */
  look(): void {
    const { ready, state } = this.world;
    for (let isQuiet = false; !isQuiet; ) {
      isQuiet = true;
      for (const [name, deployment] of Object.entries(state.deployments)) {
        if (!deployment.needsLook) continue;
        deployment.needsLook = false;
        isQuiet = false;
        keepPods(this.world, name);
        reconcile(this.world, name);
        ready.refresh(name);
        for (const queue of Object.keys(state.stores)) deliver(this.world, queue);
      }
    }
  }
}
