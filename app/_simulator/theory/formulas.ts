// Closed forms of queueing theory, for the tests that hold the simulator against them. Rates are per unit of time; times
// are in that unit. Sources: L. Kleinrock, Queueing Systems I (1975); D. Gross et al., Fundamentals of Queueing Theory.

export type Queue = { arrivalRate: number; serviceRate: number; servers: number };

/** Share of requests that find all of so many servers busy and are lost, for an offered load (Erlang's B formula). */
export function erlangB(servers: number, load: number): number {
  let blocked = 1;
  for (let server = 1; server <= servers; server += 1) blocked = (load * blocked) / (server + load * blocked);
  return blocked;
}

/** Share of requests that have to wait in M/M/c (Erlang's C formula). */
export function erlangC({ arrivalRate, serviceRate, servers }: Queue): number {
  const load = arrivalRate / serviceRate;
  const blocked = erlangB(servers, load);
  return blocked / (1 - (load / servers) * (1 - blocked));
}

/** M/M/c: mean wait, mean response, mean number waiting and in the system. */
export function mmc(queue: Queue) {
  const { arrivalRate, serviceRate, servers } = queue;
  const wait = erlangC(queue) / (servers * serviceRate - arrivalRate);
  const response = wait + 1 / serviceRate;
  return { waiting: erlangC(queue), wait, response, queueLength: arrivalRate * wait, inSystem: arrivalRate * response };
}

/** M/M/c/K with at most so many in the system: share refused, mean number in it, rate and response of the others. */
export function mmck({ arrivalRate, serviceRate, servers }: Queue, most: number) {
  const weights = [1];
  for (let n = 1; n <= most; n += 1) {
    weights.push(((weights[n - 1] ?? 0) * arrivalRate) / (serviceRate * Math.min(n, servers)));
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const inSystem = weights.reduce((sum, weight, n) => sum + n * weight, 0) / total;
  const refused = (weights[most] ?? 0) / total;
  const throughput = arrivalRate * (1 - refused);
  return { refused, inSystem, throughput, response: inSystem / throughput };
}

/** Mean wait in M/G/1 for a squared coefficient of variation of the service time (Pollaczek and Khinchine). */
export function mg1Wait({ arrivalRate, serviceRate }: Queue, squaredCv: number): number {
  const load = arrivalRate / serviceRate;
  return ((load / (1 - load)) * (1 + squaredCv)) / 2 / serviceRate;
}

/** Mean response in GI/M/1 where every n-th arrival of a Poisson process is a replica's: Erlang gaps. */
export function erlangArrivalsResponse(stages: number, stageRate: number, serviceRate: number): number {
  let sigma = 0.5;
  for (let step = 0; step < 1000; step += 1) {
    sigma = (stageRate / (stageRate + serviceRate * (1 - sigma))) ** stages;
  }
  return 1 / (serviceRate * (1 - sigma));
}

/** Attempts per call when each fails with probability p and so many are allowed. */
export function attemptsPerCall(p: number, allowed: number): number {
  return Array.from({ length: allowed }, (_, earlier) => p ** earlier).reduce((sum, share) => sum + share, 0);
}

/**
 * The rates of attempts that keep themselves up when a call to M/M/1 is abandoned after `timeout` and tried three times
 * in all: the solutions of x = a (1 + p + p^2), p the chance that a response takes longer than the timeout at rate x.
 */
export function retryFixedPoints(arrivalRate: number, serviceRate: number, timeout: number): number[] {
  const surplus = (rate: number) => {
    const p = rate >= serviceRate ? 1 : Math.exp(-(serviceRate - rate) * timeout);
    return arrivalRate * (1 + p + p * p) - rate;
  };
  const points: number[] = [];
  const step = serviceRate / 1e5;
  for (let rate = arrivalRate; rate < 3 * arrivalRate + step; rate += step) {
    const sign = surplus(rate);
    if (sign === 0 || sign * surplus(rate + step) < 0) points.push(rate + step / 2);
  }
  return points;
}
