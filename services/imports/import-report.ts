import type { RefusedRow } from "@/services/imports/read-rows";

export interface ImportOptions {
  /** Only look and report, write nothing. */
  dryRun?: boolean;
}

/** What an import did or, when `written` is false, would have done: numbers of rows, and those that were refused. */
export interface ImportReport {
  added: number;
  changed: number;
  unchanged: number;
  refused: RefusedRow[];
  written: boolean;
}
