import { ledgerFileRefusals, ledgerFileSentence } from "@/services/ledger-files/ledger-file-refusal";

const factor = "認証アプリに表示されている6桁の数字を入力し、ファイルを選び直して、もう一度アップロードしてください。";

const others: Record<string, string> = {
  "second-factor-stale": `アップロードには、新しい認証コードが必要です。${factor}`,
  "second-factor-wrong": `認証コードが違います。${factor}`,
  "second-factor-used": "この認証コードは使用済みです。次のコードが表示されてから、もう一度アップロードしてください。",
  "second-factor-delayed":
    "認証コードの誤りが続いたため、しばらく受け付けられません。時間をおいて、もう一度お試しください。",
  "not-your-role": "アップロードは、管理担当の職員が行います。",
};

/** What a refused upload tells its reader, by the refusal's code; nothing for a code that is none. */
export function uploadSentence(code: string): string | undefined {
  const known = ledgerFileRefusals.find((each) => each === code);
  return known === undefined ? others[code] : ledgerFileSentence(known);
}
