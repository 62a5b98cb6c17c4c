import { statusLabel } from "@/domain/application-status";
import { formatReference } from "@/domain/reference";
import { Refusal } from "@/domain/refusal";
import { formatDate } from "@/lib/dates";
import type { Application } from "@/services/applications/find-open";

/**
 * The refusal of a second application, with the first one's state (R16). The 受付番号 is told only to the address that the
 * first one gave, for another reader could use it to follow somebody else's case.
 */
export function alreadyOpen(open: Application, provenEmail: string): Refusal {
  const which = open.email === provenEmail ? `(受付番号 ${formatReference(open.reference)})` : "";
  return new Refusal(
    "already-open",
    `この事業所の申請${which}は${formatDate(open.submittedAt)}に受け付けており、現在「${statusLabel(open.status)}」です。新しい申請は必要ありません。お心当たりがない場合は、国保連合会へお電話ください。`,
  );
}
