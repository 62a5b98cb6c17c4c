import { SettleForm } from "@/app/admin/ledger/[number]/settle-form";
import { FieldChanges } from "@/app/admin/ledger/field-changes";
import { formatDateTime } from "@/lib/dates";
import type { OfficeHistory } from "@/services/ledger/view-office";

type AddressSettlementProps = { title: string; number: string; waiting: OfficeHistory; maySettle: boolean };

/** A new address that waits for a second person, with its buttons for whoever may press them. */
export function AddressSettlement({ title, number, waiting, maySettle }: AddressSettlementProps) {
  const { id, changes, reason, own, proposedBy, proposedAt } = waiting;
  return (
    <section aria-labelledby="waiting" className="flow border-l-4 border-yellow-900 pl-4">
      <h2 id="waiting">新しい住所の確認待ち</h2>
      <p>
        {proposedBy}
        さん{own && "(自分)"}が{formatDateTime(proposedAt)}に登録しました。理由:{reason}
      </p>
      <FieldChanges changes={changes} />
      <p>確認が済むまで、通知書の宛先は変わらず、この事業所の申請は承認できません。</p>
      {maySettle && <SettleForm title={title} number={number} change={id} own={own} />}
    </section>
  );
}
