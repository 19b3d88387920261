import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      "server-only": at("node_modules/server-only/empty.js"),
      "@": at("."),
    },
  },
  test: {
    environment: "node",
    include: ["app/**/*.test.{ts,tsx}", "content/**/*.test.{ts,tsx}"],
    globalSetup: ["app/_database/test-setup.ts"],
    // A tenth faster than a process for each file.
    pool: "threads",
    // On two cores Vitest would use one: nearly all that the tests do is to compute.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Some tests fly a simulated shop for half an hour, on two cores that may be busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
