import { applyMigrations } from "./migrate";

// Applies migrations in a process of its own, for the test in which several start together.
const { applied } = await applyMigrations(JSON.parse(process.argv[2] ?? ""), process.argv[3] ?? "");
process.send?.(applied);
process.disconnect?.();
