import { afterAll } from "vitest";
import { forgetDatabases } from "@/tests/support/test-database";

afterAll(forgetDatabases);
