import { defineConfig } from "@playwright/test";
import browserTests from "@/playwright.config";

const dependencies = ["database"];
const database = browserTests.projects?.filter(({ name }) => name === "database") ?? [];
const desktop = { viewport: { width: 1280, height: 800 } };

/** Takes a picture of every screen in every state into SCREENS (default data/screens), and the README's picture. */
export default defineConfig({
  ...browserTests,
  projects: [
    ...database,
    { name: "screens", testMatch: /screens-.*\.shot\.ts/, dependencies, use: desktop },
    { name: "readme", testMatch: /readme-picture\.shot\.ts/, dependencies, use: desktop },
  ],
});
