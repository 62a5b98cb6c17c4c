import { formatDateTime } from "@/lib/dates";

interface Sheet {
  printedAt: Date;
  /** Why it was printed again; null for a first print. */
  reprintReason: string | null;
}

/** When and why this sheet was printed again, in a line; null where it is the first of its case. */
export function reprintInWords({ printedAt, reprintReason }: Sheet): string | null {
  return reprintReason === null ? null : `${formatDateTime(printedAt)}に再印刷しました。理由:${reprintReason}`;
}
