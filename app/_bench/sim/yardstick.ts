export type Told = { events: number; meanWaitMs: number };

export type Queue = {
  /** Users per second, and how many one worker can serve in a second. */
  perSecond: number;
  servedPerSecond: number;
  /** Independent streams of users; together they are one of `perSecond`. Each has its next arrival pending. */
  streams: number;
  /** Further events that are pending all the time, and due after the end. */
  timers: number;
};

const departure = 0;
const arrival = 1;
const never = 2;

/**
 * M/M/1 as tight as JavaScript allows: one function, a binary heap over typed arrays, a ring of arrival times, one mean and
 * nothing else. It says what this machine can do, so that the kernel's speed is a ratio and not a property of the machine.
 * What is returned goes on until so many requests have been taken up since the start.
 */
export function yardstick(queue: Queue, seed: number): (requests: number) => Told {
  const { streams, timers } = queue;
  const meanGapMs = (1000 / queue.perSecond) * streams;
  const meanWorkMs = 1000 / queue.servedPerSecond;
  const room = streams + timers + 2;
  const times = new Float64Array(room);
  const kinds = new Int32Array(room);
  let size = 0;

  // xoshiro128**
  let a = seed | 1;
  let b = 0x9e3779b9 | 0;
  let c = 0x243f6a88 | 0;
  let d = 0xb7e15162 | 0;
  function exponential(mean: number): number {
    const scrambled = Math.imul(b, 5);
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return -mean * Math.log((result + 0.5) / 4294967296);
  }

  function push(time: number, kind: number) {
    let at = size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = times[parent] ?? 0;
      if (above <= time) break;
      times[at] = above;
      kinds[at] = kinds[parent] ?? 0;
      at = parent;
    }
    times[at] = time;
    kinds[at] = kind;
  }

  /** Puts an event in the place of the first one. */
  function replaceFirst(time: number, kind: number) {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && (times[child + 1] ?? 0) < (times[child] ?? 0)) child += 1;
      const below = times[child] ?? 0;
      if (below >= time) break;
      times[at] = below;
      kinds[at] = kinds[child] ?? 0;
      at = child;
    }
    times[at] = time;
    kinds[at] = kind;
  }

  for (let stream = 0; stream < streams; stream += 1) push(exponential(meanGapMs), arrival);
  for (let timer = 0; timer < timers; timer += 1) push(1e15 + timer, never);

  const ring = new Float64Array(1 << 16);
  const mask = ring.length - 1;
  let head = 0;
  let tail = 0;
  let isBusy = false;
  let started = 0;
  let waited = 0;
  let events = 0;

  return (requests) => {
    while (started < requests) {
      const now = times[0] ?? 0;
      events += 1;
      if (kinds[0] === arrival) {
        replaceFirst(now + exponential(meanGapMs), arrival);
        if (isBusy) {
          ring[tail++ & mask] = now;
        } else {
          isBusy = true;
          started += 1;
          push(now + exponential(meanWorkMs), departure);
        }
      } else if (tail > head) {
        waited += now - (ring[head++ & mask] ?? 0);
        started += 1;
        replaceFirst(now + exponential(meanWorkMs), departure);
      } else {
        isBusy = false;
        size -= 1;
        replaceFirst(times[size] ?? 0, kinds[size] ?? 0);
      }
    }
    return { events, meanWaitMs: waited / started };
  };
}
