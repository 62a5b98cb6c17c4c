import { test } from "@playwright/test";
import { makeDatabaseTemplate } from "@/tests/support/database-template";

test("the training world is built once, from an empty file", () => makeDatabaseTemplate());
