import { type DBSchema, openDB } from "idb";
import type { GivenCommand } from "../../_flights/incoming";

/** What this browser remembers of a flight in the air: how far it had come, and what the server has not taken yet. */
export type Remembered = { flight: string; seconds: number; unsent: GivenCommand[] };

interface Memory extends DBSchema {
  flights: { key: string; value: Remembered };
}

// IndexedDB, not localStorage: what was written is there even if the browser is killed right after.
const open = () =>
  openDB<Memory>("preflight-cockpit", 1, {
    upgrade(database) {
      database.createObjectStore("flights", { keyPath: "flight" });
    },
  });

let opened: ReturnType<typeof open> | null = null;

/** Does something with the memory. A browser that forbids it forgets; the flight goes on, and its commands are sent. */
async function withMemory<Result>(
  work: (database: Awaited<ReturnType<typeof open>>) => Promise<Result>,
): Promise<Result | undefined> {
  try {
    opened ??= open();
    return await work(await opened);
  } catch {
    opened = null;
    return undefined;
  }
}

export const recall = (flight: string): Promise<Remembered | undefined> =>
  withMemory((database) => database.get("flights", flight));

export const remember = (remembered: Remembered): Promise<unknown> =>
  withMemory((database) => database.put("flights", remembered));

/** Of a flight that is over. */
export const forget = (flight: string): Promise<unknown> =>
  withMemory((database) => database.delete("flights", flight));
