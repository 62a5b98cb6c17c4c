import { defineConfig } from "@playwright/test";
import browserTests from "@/playwright.config";

const dependencies = ["database"];
const database = browserTests.projects?.filter(({ name }) => name === "database") ?? [];
const ways = /(?:the-whole-way|refusals)\.spec\.ts/;
const phone = { viewport: { width: 390, height: 844 } };
const desktop = { viewport: { width: 1280, height: 800 } };

/** Walks the way of the browser tests on a phone and on a desktop, keeps every screen in data/screenshots and takes the README's picture. */
export default defineConfig({
  ...browserTests,
  metadata: { album: "data/screenshots" },
  projects: [
    ...database,
    { name: "phone", testMatch: ways, dependencies, use: phone },
    { name: "desktop", testMatch: ways, dependencies, use: desktop },
    { name: "readme", testMatch: /readme-picture\.shot\.ts/, dependencies, use: desktop },
  ],
});
