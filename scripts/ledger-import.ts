import { importFile } from "@/scripts/import-file";
import { importLedger } from "@/services/ledger/import-ledger";
import { makeContext } from "@/services/make-context";

process.exitCode = await importFile((file, options) =>
  importLedger(makeContext({ kind: "system" }, ""), file, options),
);
