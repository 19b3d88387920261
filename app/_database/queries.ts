import "server-only";
import { database } from "./client";

export async function isDatabaseReady(): Promise<boolean> {
  try {
    await database().$queryRaw`SELECT 1`;
    return true;
  } catch {
    return false;
  }
}
