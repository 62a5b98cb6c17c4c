import type { ApplicationStatus } from "@/domain/application-status";

/** What an applicant reads of its move once it goes, or went, with the application (domain.md §5). */
export const officeMoved = {
  term: "移転",
  value: "あり(申請と一緒にお伝えしました)",
  firstStep: "指定権者へ変更届を提出してください。",
} as const;

/** Whether the federation will be told of the move by 送信, or was. */
export type MoveNews = "telling" | "told";

const news: Record<MoveNews, string> = {
  telling: "移転したことを国保連合会へお伝えします。",
  told: "移転したことを国保連合会へお伝えしました。",
};

/** Why no day of arrival is named: the letter goes to the ledger's address, which is not the new one yet. */
export function movedSentence(moved: MoveNews): string {
  return `${news[moved]}変更届により事業所台帳の住所が変わってから、通知書を郵送します。そのため、届く日の見込みはまだお知らせできません。`;
}

/** Whether an application told of a move and is not approved yet: until then nobody knows when the ledger's address changes. */
export function awaitsNewAddress({ officeMovedAt, status }: { officeMovedAt: Date | null; status: ApplicationStatus }) {
  return officeMovedAt !== null && ["submitted", "reviewing", "waiting"].includes(status);
}
