import { parentPort, workerData } from "node:worker_threads";
import { type Job, type Replayed, replay } from "./replay";

// A thread's whole life: one run. app/_server/bundle.mjs makes one file of it.

function replayed(job: Job): Replayed {
  try {
    return replay(job);
  } catch (error) {
    console.error("error in replaying a flight:", error);
    return { kind: "refused", refusal: "notReplayable" };
  }
}

parentPort?.postMessage(replayed(workerData));
