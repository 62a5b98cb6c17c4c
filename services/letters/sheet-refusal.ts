import { formatReference } from "@/domain/reference";
import { Refusal } from "@/domain/refusal";

/** What is wrong with a sheet that was scanned: a 再印刷 took its place, or only the 受付番号 is known and there are several. */
export type SheetFault = "letter-void" | "which-sheet";

/** The refusal of a sheet that was scanned at the desk, at the scanner's field; `further` is said after it. */
export function sheetRefusal(fault: SheetFault, reference: string, further = ""): Refusal {
  return new Refusal(fault, `${sentence(fault, reference)}${further}`, "scan");
}

function sentence(fault: SheetFault, reference: string): string {
  switch (fault) {
    case "letter-void":
      return "この紙は再印刷で無効になりました。細断してください。";
    case "which-sheet":
      return `受付番号 ${formatReference(reference)} の通知書は、再印刷されています。紙のバーコードを読み取るか、紙の番号を末尾の数字まで入力してください。`;
  }
}
