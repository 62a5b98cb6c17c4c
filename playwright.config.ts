import { defineConfig, devices } from "@playwright/test";
import { chromiumFlags, chromiumPath } from "@/tests/support/chromium";

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    locale: "ja-JP",
    timezoneId: "Asia/Tokyo",
    launchOptions: { executablePath: chromiumPath(), args: [...chromiumFlags] },
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
  },
});
