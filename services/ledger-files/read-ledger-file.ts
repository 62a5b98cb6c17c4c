import { eq } from "drizzle-orm";
import { Conflict, commit } from "@/db/commit";
import { ledgerImports } from "@/db/schema/ledger-changes";
import { noLedgerFileNotes } from "@/domain/ledger-file-notes";
import { Refusal } from "@/domain/refusal";
import { csvTextOnce } from "@/lib/csv-text";
import { errorCode, log } from "@/lib/log";
import type { Context, Staff } from "@/services/context";
import { rowsIn } from "@/services/imports/read-rows";
import { ledgerTable } from "@/services/ledger/ledger-table";
import { beginImport } from "@/services/ledger-files/begin-import";
import type { LedgerImport } from "@/services/ledger-files/find-import";
import { moveImport } from "@/services/ledger-files/move-import";
import type { Staged } from "@/services/ledger-files/stage-rows";
import { stageRows } from "@/services/ledger-files/stage-rows";
import { authorise } from "@/services/staff/authorise";

export interface LedgerFile {
  name: string;
  bytes: AsyncIterable<Uint8Array>;
}

/** The line of a refusal that is about the whole file. */
export const wholeFile = 0;

const faultsOfFile = ["file-encoding", "file-headings", "file-empty", "file-broken"];

/**
 * Reads a ledger file as it comes in and puts its rows aside; the ledger itself is not touched. Gives the id of the import,
 * which then waits for a look at the differences, or is refused because of a single row that cannot be taken, or is done
 * because nothing differs. Refuses `import-running`; a file that breaks off ends as failed, and what broke it is thrown on.
 */
export async function readLedgerFile(ctx: Context<Staff>, { name, bytes }: LedgerFile): Promise<string> {
  authorise(ctx, "import-ledger");
  const begun = await beginImport(ctx, name);
  const counter = counting(bytes);
  try {
    let lacks: string[] = [];
    const rows = rowsIn(csvTextOnce(counter.bytes), ledgerTable, (headings) => {
      lacks = headings;
    });
    const { notes, ...refusals } = await stageRows(ctx, begun, rows, counter.soFar);
    await close(ctx, begun.id, refusals, { ...notes, lacks });
  } catch (error) {
    if (error instanceof Conflict) return begun.id;
    if (!(error instanceof Refusal && faultsOfFile.includes(error.code))) {
      await fail(ctx, begun.id);
      throw error;
    }
    await close(ctx, begun.id, { count: 1, rows: [{ line: wholeFile, reason: error.message }] });
  }
  return begun.id;
}

function counting(source: AsyncIterable<Uint8Array>) {
  let read = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      read += chunk.length;
      yield chunk;
    }
  }
  return { bytes: counted(), soFar: () => read };
}

async function close(
  ctx: Context,
  id: string,
  { count, rows }: Omit<Staged, "notes">,
  noted = noLedgerFileNotes(),
): Promise<void> {
  const row = await find(ctx, id);
  const from = ["reading"] as const;
  const set = { refused: JSON.stringify(rows), refusedRows: count };
  if (count > 0) return commit(ctx, moveImport(ctx, row, { from, to: "refused", act: "refuse-ledger-file", set }));
  const to = row.added + row.changed > 0 ? "previewed" : "done";
  const notes = JSON.stringify(noted);
  return commit(ctx, moveImport(ctx, row, { from, to, act: "read-ledger-file", set: { notes } }));
}

/** An import that cannot even be marked as failed is found as lost by the next round of the worker. */
async function fail(ctx: Context, id: string): Promise<void> {
  try {
    const row = await find(ctx, id);
    await commit(ctx, moveImport(ctx, row, { from: ["reading"], to: "failed", act: "fail-ledger-file" }));
  } catch (error) {
    log("error", "ledger-file", { code: errorCode(error) });
  }
}

async function find({ database: { read } }: Context, id: string): Promise<LedgerImport> {
  const [row] = await read.select().from(ledgerImports).where(eq(ledgerImports.id, id));
  if (row === undefined) throw new Error("the import of this file is missing");
  return row;
}
