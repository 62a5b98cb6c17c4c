import { z } from "zod";
import type { LedgerRow } from "@/domain/ledger-row";
import { readsAsPhone } from "@/domain/phone-number";

const count = z.number().default(0);
const notes = z.object({
  /** The headings that the file lacks; their fields are written blank, 状態 as 有効. */
  lacks: z.array(z.string()).default([]),
  /** Telephones that no number can be read out of. */
  oddPhones: count,
  /** Closed offices that the file opens. */
  reopened: count,
  /** Post codes and buildings of the ledger that the file blanks. */
  blankPostalCodes: count,
  blankBuildings: count,
});

/** What a preview points out about a file: no ground to refuse it, but to look twice. */
export type LedgerFileNotes = z.output<typeof notes>;

/** The notes as an import keeps them (JSON). */
export function ledgerFileNotesIn(json: string): LedgerFileNotes {
  return notes.parse(JSON.parse(json));
}

/** Notes of a file of which nothing has been read. */
export function noLedgerFileNotes(): LedgerFileNotes {
  return notes.parse({});
}

/** Counts a row of the file in, beside what the ledger holds of its office. */
export function noteRow(noted: LedgerFileNotes, row: LedgerRow, known: LedgerRow | null): void {
  if (row.phone !== "" && !readsAsPhone(row.phone)) noted.oddPhones += 1;
  if (known?.status === "closed" && row.status === "active") noted.reopened += 1;
  if (known !== null && known.postalCode !== "" && row.postalCode === "") noted.blankPostalCodes += 1;
  if (known !== null && known.building !== "" && row.building === "") noted.blankBuildings += 1;
}

/** The notes in sentences for whoever looks at the preview; none when there is nothing to say. */
export function ledgerFileSentences(noted: LedgerFileNotes): string[] {
  const { lacks, oddPhones, reopened, blankPostalCodes, blankBuildings } = noted;
  const rows = (n: number) => `${n.toLocaleString("ja-JP")}件`;
  const lacking = (heading: string, n: number) => n > 0 && lacks.includes(heading);
  return [
    oddPhones > 0 && `電話番号として読めないものが${rows(oddPhones)}あります。そのまま取り込みます。`,
    lacking("状態", reopened) &&
      `このファイルには「状態」の列がないため、廃止または休止の事業所${rows(reopened)}が「有効」になります。`,
    lacking("郵便番号", blankPostalCodes) &&
      `このファイルには「郵便番号」の列がないため、台帳の郵便番号${rows(blankPostalCodes)}が空欄になります。`,
    lacking("方書", blankBuildings) &&
      `このファイルには「方書」の列がないため、台帳の方書${rows(blankBuildings)}が空欄になります。`,
  ].filter((sentence) => sentence !== false);
}
