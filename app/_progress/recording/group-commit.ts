import "server-only";
import { database, isUniqueConflict } from "@/app/_database/client";
import { type Committed, commit, nothingCommitted, type Submission } from "./commit";

// A commit waits for the disk, whatever it writes. Requests that are being read while another is ready to be written
// therefore join it, and those that come during a commit share the next: under load many learners' answers become durable
// together, and a single one still goes at once.

type Waiting = { submission: Submission; resolve: (committed: Committed) => void; reject: (error: unknown) => void };

/** More in one transaction would keep the first ones waiting for little gain. */
const mostTogether = 48;

/** Milliseconds that a request waits at most for those that are being read beside it. */
const longestWait = 20;

const waiting: Waiting[] = [];
let isCommitting = false;
/** Requests that will ask for a commit and are still being read. */
let arriving = 0;

/** Says that a request is being read that will ask for a commit. Call the answer once, when it has or will not. */
export function arrive(): () => void {
  arriving += 1;
  return () => {
    arriving -= 1;
  };
}

/** Resolves when it is durable. */
export function inNextCommit(submission: Submission): Promise<Committed> {
  return new Promise((resolve, reject) => {
    waiting.push({ submission, resolve, reject });
    if (!isCommitting) void commitAll();
  });
}

async function commitAll() {
  isCommitting = true;
  while (waiting.length > 0) {
    await gather();
    await commitTogether(waiting.splice(0, mostTogether));
  }
  isCommitting = false;
}

/** Waits while others come: until the process has found nothing more to read for some turns, or the time is over. */
async function gather() {
  const until = performance.now() + longestWait;
  for (let quiet = 0; quiet < 4 && waiting.length < mostTogether && performance.now() < until; ) {
    const before = waiting.length;
    await nextTurn();
    quiet = waiting.length === before && arriving <= waiting.length ? quiet + 1 : 0;
  }
}

/** Lets the process read what has come meanwhile. */
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

async function commitTogether(group: readonly Waiting[]) {
  try {
    const committed = await committing(group.map(({ submission }) => submission));
    for (const [index, { resolve }] of group.entries()) resolve(committed[index] ?? nothingCommitted);
  } catch (error) {
    const [only, ...others] = group;
    if (others.length === 0) return only?.reject(error);
    // One of them cannot be written: the others must not pay for it.
    for (const one of group) await commitTogether([one]);
  }
}

/** Runs once more when the same ids arrived at another process at once: the second run finds what that one wrote. */
async function committing(submissions: readonly Submission[]): Promise<Committed[]> {
  try {
    return await commit(database(), submissions, new Date());
  } catch (error) {
    if (isUniqueConflict(error)) return commit(database(), submissions, new Date());
    throw error;
  }
}
