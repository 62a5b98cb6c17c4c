import { PhoneLink } from "@/components/ui/phone-link";
import { SummaryList } from "@/components/ui/summary-list";
import { postalAddress } from "@/domain/postal-address";
import { prefectureName } from "@/domain/prefecture";
import { prefectureOf } from "@/domain/provider-number";
import { providerStatusLabel } from "@/domain/provider-status";
import { formatDateTime } from "@/lib/dates";
import type { OfficeView } from "@/services/ledger/view-office";

/** The row of the ledger. */
export function OfficeFacts({ office }: { office: OfficeView["office"] }) {
  const { number, corporation, phone, status, changedAt, addressChangedAt } = office;
  return (
    <SummaryList
      rows={[
        { term: "法人名", value: corporation || "(空欄)" },
        { term: "所在地", value: prefectureName(prefectureOf(number)) },
        {
          term: "住所",
          value: postalAddress(office),
          note: addressChangedAt ? `${formatDateTime(addressChangedAt)}に変わりました。` : undefined,
        },
        { term: "電話番号", value: phone === "" ? "(空欄)" : <PhoneLink number={phone} /> },
        { term: "状態", value: providerStatusLabel(status) },
        { term: "最終変更", value: formatDateTime(changedAt) },
      ]}
    />
  );
}
