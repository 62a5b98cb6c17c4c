import { accessSync, constants, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { Refusal } from "@/domain/refusal";
import type { Bytes } from "@/lib/csv-text";
import { withProgressBar } from "@/scripts/progress-bar";
import type { ImportOptions, ImportReport } from "@/services/imports/import-report";

type Import = (file: Bytes, options: ImportOptions) => Promise<ImportReport>;

/** Runs an import of the file that the command line names, prints its report, gives the exit code. */
export async function importFile(run: Import): Promise<number> {
  const { file, dryRun } = commandLine();
  if (file === undefined || !isReadableFile(file))
    return refused("取り込むファイルを指定してください: FILE [--dry-run]");
  try {
    const report = await run(withProgressBar(file), { dryRun });
    for (const { line, reason } of report.refused) console.log(`${line}行目: ${reason}`);
    console.log(figures(report));
    return report.refused.length === 0 ? 0 : 1;
  } catch (error) {
    if (error instanceof Refusal) return refused(`\n${error.message}`);
    throw error;
  }
}

function commandLine(): { file?: string; dryRun: boolean } {
  try {
    const options = { "dry-run": { type: "boolean" } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    return { file: positionals[0], dryRun: values["dry-run"] ?? false };
  } catch {
    return { dryRun: true };
  }
}

function isReadableFile(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function refused(sentence: string): number {
  console.error(sentence);
  return 1;
}

function figures({ added, changed, unchanged, refused, written }: ImportReport): string {
  const counts = [`追加 ${inWords(added)}`, `変更 ${inWords(changed)}`, `変更なし ${inWords(unchanged)}`];
  return `${counts.join("、")}、取込不可 ${inWords(refused.length)}。${written ? "取り込みました。" : "何も書き込んでいません。"}`;
}

function inWords(rows: number): string {
  return `${rows.toLocaleString("ja-JP")}件`;
}
