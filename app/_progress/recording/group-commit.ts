import "server-only";
import { database, isUniqueConflict } from "@/app/_database/client";
import { type Committed, commit, nothingCommitted, type Submission } from "./commit";

// A commit waits for the disk, whatever it writes. Requests that come while one is being made therefore share the next:
// under load many learners' answers become durable together, and a single one still goes at once.

type Waiting = { submission: Submission; resolve: (committed: Committed) => void; reject: (error: unknown) => void };

/** More in one transaction would keep the first ones waiting for little gain. */
const mostTogether = 48;

const waiting: Waiting[] = [];
let isCommitting = false;

/** Resolves when it is durable. */
export function inNextCommit(submission: Submission): Promise<Committed> {
  return new Promise((resolve, reject) => {
    waiting.push({ submission, resolve, reject });
    if (!isCommitting) void commitAll();
  });
}

async function commitAll() {
  isCommitting = true;
  while (waiting.length > 0) await commitTogether(waiting.splice(0, mostTogether));
  isCommitting = false;
}

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
