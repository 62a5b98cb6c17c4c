import { database } from "@/db/client";
import { migrate } from "@/db/migrate";
import { projectPath } from "@/lib/project-root";
import { addFederations } from "@/services/ledger/add-federations";
import { makeContext } from "@/services/make-context";

await migrate(database(), projectPath());
await addFederations(makeContext({ kind: "system" }, ""));
console.log("Database: up to date.");
