import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const rooms = "lib,domain,db,services,emails,letters,components,house";
const slow = ["tests/faults/**/*.test.{ts,tsx}", "tests/**/*.slow.test.{ts,tsx}"];

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    pool: "forks",
    maxWorkers: 2,
    allowOnly: false,
    testTimeout: 30_000,
    globalSetup: "tests/support/test-databases.ts",
    setupFiles: "tests/support/after-each-file.ts",
    // Anywhere but Tokyo: whoever formats a date without naming the zone is found out.
    env: {
      TZ: "America/New_York",
      NEXTAUTH_SECRET: "only-for-tests-nextauth-secret-0000000",
      CODE_PEPPER: "only-for-tests-code-pepper-000000000000",
      AUDIT_KEY: "only-for-tests-audit-key-00000000000000",
      CRON_SECRET: "only-for-tests-cron-secret-000000000000",
    },
    projects: [
      {
        extends: true,
        test: {
          name: "fast",
          include: [`tests/{${rooms}}/**/*.test.{ts,tsx}`],
          exclude: slow,
          // The modules are loaded once for all files of a process: half of the time of a file was its imports.
          isolate: false,
        },
      },
      // These stand in for what Next gives a request, each file in its own way.
      { extends: true, test: { name: "web", include: ["tests/web/**/*.test.{ts,tsx}"], exclude: slow } },
      {
        extends: true,
        test: {
          name: "slow",
          include: slow,
          testTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
