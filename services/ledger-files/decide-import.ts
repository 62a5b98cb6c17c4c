import { Conflict, commit } from "@/db/commit";
import { needsSecondPerson } from "@/domain/ledger-difference";
import type { Context, Staff } from "@/services/context";
import { secondPerson } from "@/services/ledger/second-person";
import { findImport } from "@/services/ledger-files/find-import";
import { ledgerFileRefusal } from "@/services/ledger-files/ledger-file-refusal";
import { moveImport } from "@/services/ledger-files/move-import";
import { authorise } from "@/services/staff/authorise";

/**
 * 取り込む: the word by which the worker begins to write what was previewed. When an address is new, of a known office or
 * of an added one, it must be a second person's (issue 3, 7). Refuses `not-found`, `own-change` and, when it is not waiting any more, `import-moved-on`.
 */
export async function confirmImport(ctx: Context<Staff>, id: string): Promise<void> {
  authorise(ctx, "import-ledger");
  const row = await findImport(ctx, id);
  if (row.state !== "previewed") throw ledgerFileRefusal("import-moved-on");
  if (needsSecondPerson(row)) secondPerson(ctx, row.startedBy);
  const set = { confirmedBy: ctx.actor.id };
  await commit(
    ctx,
    moveImport(ctx, row, { from: ["previewed"], to: "writing", act: "confirm-ledger-file", set }),
  ).catch(movedOn);
}

/** 取りやめる: a file that is being read or waits for its word is not taken. Refuses `not-found`, `import-moved-on`. */
export async function dropImport(ctx: Context<Staff>, id: string): Promise<void> {
  authorise(ctx, "import-ledger");
  const row = await findImport(ctx, id);
  const from = ["reading", "previewed"] as const;
  if (!from.some((state) => state === row.state)) throw ledgerFileRefusal("import-moved-on");
  await commit(ctx, moveImport(ctx, row, { from, to: "dropped", act: "drop-ledger-file" })).catch(movedOn);
}

function movedOn(error: unknown): never {
  throw error instanceof Conflict ? ledgerFileRefusal("import-moved-on") : error;
}
