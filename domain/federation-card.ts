import type { ReturnEnvelope } from "@/domain/return-envelope";
import { paceCases } from "@/domain/usual-pace";

/** What an office must know of the federation it applies to (domain.md §4); what is unknown is blank or null. */
export type FederationCardView = {
  name: string;
  section: string;
  phone: string;
  envelope: ReturnEnvelope | null;
  /** Whether it is known to want no envelope; false also where nothing is known. */
  needsNoEnvelope: boolean;
  /** 「月曜日・木曜日」. */
  postingDays: string;
  mailClass: string;
  /** Business days from application to posting, the median of its last cases; null while they are too few. */
  usualDays: number | null;
};

/** The card in lines for a mail, which has a paragraph of its own for the envelope. */
export function cardLines({ name, section, phone, postingDays, mailClass, usualDays }: FederationCardView): string {
  return [
    `${name} ${section}`.trim(),
    phone && `電話番号:${phone}`,
    postingDays && `発送する曜日:${postingDays}`,
    mailClass && `郵便の種類:${mailClass}`,
    `申請から発送まで:${usualDaysInWords(usualDays)}`,
  ]
    .filter((line) => line !== "")
    .join("\n");
}

/** The usual time from application to posting as a phrase. */
export function usualDaysInWords(usualDays: number | null): string {
  if (usualDays === null) return "実績がまだ少ないため、見込みの日は標準の日数で計算しています";
  const time = usualDays === 0 ? "当日" : `およそ${usualDays}営業日`;
  return `${time}(最近の申請、最大${paceCases.most}件の中央値)`;
}
