import { defineConfig, devices } from "@playwright/test";
import { chromiumFlags, chromiumPath } from "@/tests/support/chromium";

const dependencies = ["database"];
/** What is walked with and without scripts; a test that gains nothing from both says so: @plain or @scripted. */
const everyWay = [
  "the-whole-way",
  "refusals",
  "steps",
  "wizard-hints",
  "code-page",
  "pages",
  "reset",
  "status",
  "receipt-card",
  "first-use",
  "account",
  "desk-queue",
  "desk-case",
  "desk-people",
  "desk-office",
  "desk-ledger",
  "desk-letters",
].map((name) => `**/e2e/${name}.spec.ts`);

export default defineConfig({
  testDir: "tests",
  outputDir: "test-results",
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  projects: [
    { name: "database", testMatch: "**/e2e/database.setup.ts" },
    { name: "js", testMatch: "**/e2e/*.spec.ts", dependencies, grepInvert: /@plain/ },
    { name: "nojs", testMatch: everyWay, dependencies, grepInvert: /@scripted/, use: { javaScriptEnabled: false } },
    { name: "edge", testMatch: "**/web/*.spec.ts", dependencies },
  ],
  use: {
    ...devices["Desktop Chrome"],
    locale: "ja-JP",
    timezoneId: "Asia/Tokyo",
    launchOptions: { executablePath: chromiumPath(), args: [...chromiumFlags] },
    screenshot: "only-on-failure",
  },
});
