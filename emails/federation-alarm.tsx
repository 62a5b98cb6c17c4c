import { formatReference } from "@/domain/reference";
import { Facts } from "@/emails/facts";
import type { MailPayload } from "@/emails/mail";
import { MailLayout } from "@/emails/mail-layout";
import { Paragraph } from "@/emails/paragraph";
import { formatDateTime } from "@/lib/dates";

/** Calls the federation's staff to the desk: a letter was opened, reached somebody else or did not come (domain.md §5). */
export function FederationAlarm({
  reference,
  prefectureName,
  providerNumber,
  what,
  at,
  reopened,
  envelopeDue = false,
}: MailPayload<"federation-alarm">) {
  return (
    <MailLayout happened={reports[what]} forStaff>
      <Facts
        title="申請"
        facts={[
          ["受付番号", formatReference(reference)],
          ["事業所番号", providerNumber],
          ["請求先都道府県", prefectureName],
          ["報告日時", formatDateTime(new Date(at))],
        ]}
      />
      <Paragraph
        lines={[
          consequence({ what, reopened, envelopeDue }),
          "職員ログインからこの受付番号の申請を開き、対応してください。",
        ]}
      />
    </MailLayout>
  );
}

type Alarm = MailPayload<"federation-alarm">["what"];

const reports: Record<Alarm, string> = {
  opened: "通知書の封筒が開封・破損していたと、報告がありました。",
  misdelivered: "通知書が別の事業所に届いたと、報告がありました。",
  missing: "通知書が届かないと、報告がありました。",
};

type Consequence = { what: Alarm; reopened: boolean; envelopeDue: boolean };

function consequence({ what, reopened, envelopeDue }: Consequence): string {
  if (what === "missing") return "仮パスワードは、まだ無効にしていません。";
  if (reopened && envelopeDue) return "仮パスワードは無効にし、申請を「確認待ち(返信用封筒)」に戻しました。";
  if (reopened) return "仮パスワードは無効にし、申請を審査に戻しました。";
  return "仮パスワードは無効にしました。事業所から新しい申請が出ているため、この申請は審査に戻していません。";
}
