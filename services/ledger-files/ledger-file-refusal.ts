import { megabytesText } from "@/domain/limit-text";
import { limits } from "@/domain/limits";
import { Refusal } from "@/domain/refusal";

/** Why a ledger file, or a word about it, is not taken. */
export const ledgerFileRefusals = [
  "import-running",
  "file-missing",
  "file-too-large",
  "upload-broken",
  "import-moved-on",
] as const;
export type LedgerFileRefusal = (typeof ledgerFileRefusals)[number];

const sentences: Record<LedgerFileRefusal, string> = {
  "import-running":
    "取込の途中のファイルがあります。一覧の「確認待ち」のファイルを取り込むか、取りやめてください。一覧になければ、全国の取込が終わるまでお待ちください。",
  "file-missing": "CSVファイルを選んでから、アップロードしてください。",
  "file-too-large": `ファイルが大きすぎます。${megabytesText(limits.ledgerFile.bytes)}までのファイルに分けて、アップロードしてください。`,
  "upload-broken": "アップロードが途中で切れました。もう一度アップロードしてください。",
  "import-moved-on": "このファイルは、ほかの操作で先に進んでいます。いまの状態を確かめてください。",
};

/** The refusal with the sentence for its reader. */
export function ledgerFileRefusal(code: LedgerFileRefusal): Refusal {
  return new Refusal(code, ledgerFileSentence(code));
}

/** What a reader is told. */
export function ledgerFileSentence(code: LedgerFileRefusal): string {
  return sentences[code];
}
