import type { LetterContent } from "@/letters/letter-content";

/** What the cover sheet and the 差出票 of a batch say. Texts are plain; "" stands for "not known". */
export type BatchSlip = {
  /** The batch's number within its federation. */
  number: number;
  federation: LetterContent["federation"];
  /** 「簡易書留」; "" is ordinary mail. */
  mailClass: string;
  /** The day on which it is to be posted, "2026-11-24". */
  postingDay: string;
  printedAt: Date;
  /** Names of the staff: who printed it, and who approved how many of it. */
  printedBy: string;
  approvers: { name: string; count: number }[];
  /** Whether a 確認用の通知書 to the desk itself goes along. */
  canary: boolean;
};
