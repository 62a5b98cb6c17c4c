import type { Statement } from "@/db/commit";
import { commit } from "@/db/commit";
import { record } from "@/services/audit/record";
import type { Context, System } from "@/services/context";
import type { ImportOptions, ImportReport } from "@/services/imports/import-report";
import type { RefusedRow } from "@/services/imports/read-rows";

interface Import<Row, Known> {
  /** The act that the event is recorded as. */
  act: string;
  rows: readonly Row[];
  refused: readonly RefusedRow[];
  /** What is kept already of the thing that a row tells of. */
  knownOf(row: Row): Known | undefined;
  differs(row: Row, known: Known): boolean;
  writes(rows: readonly Row[]): Statement[];
  /** Further facts of what is written, for the event. */
  told?(rows: readonly Row[]): Record<string, string>;
}

/**
 * The end of every import: counts the rows by what is known and, when none was refused, writes those that are new or differ
 * with the event, in one commit. With `dryRun` it only reports. Gives the report, refused rows in the order of the file.
 */
export async function takeRows<Row, Known>(
  ctx: Context<System>,
  { act, rows, refused, knownOf, differs, writes, told }: Import<Row, Known>,
  { dryRun = false }: ImportOptions,
): Promise<ImportReport> {
  const added = rows.filter((row) => knownOf(row) === undefined);
  const changed = rows.filter((row) => {
    const known = knownOf(row);
    return known !== undefined && differs(row, known);
  });
  const figures = {
    added: added.length,
    changed: changed.length,
    unchanged: rows.length - added.length - changed.length,
  };
  const written = refused.length === 0 && !dryRun;
  const differing = [...changed, ...added];
  if (written) {
    const detail = { ...figures, ...told?.(differing) };
    await commit(ctx, [...writes(differing), record(ctx, { act, detail })]);
  }
  return { ...figures, refused: refused.toSorted((one, other) => one.line - other.line), written };
}
