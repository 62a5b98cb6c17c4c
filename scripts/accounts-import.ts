import { importFile } from "@/scripts/import-file";
import { importAccounts } from "@/services/accounts/import-accounts";
import { makeContext } from "@/services/make-context";

process.exitCode = await importFile((file, options) =>
  importAccounts(makeContext({ kind: "system" }, ""), file, options),
);
