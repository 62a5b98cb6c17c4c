import { PhoneLink } from "@/components/ui/phone-link";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import { type FederationCardView, usualDaysInWords } from "@/domain/federation-card";

const onItsSite = "連合会のホームページでご確認ください。";

/** What an office must know of its federation: whom to call, the envelope it wants, when it posts, how long it usually takes. */
export function FederationCard({ card }: { card: FederationCardView }) {
  const { name, section, phone, envelope, needsNoEnvelope, postingDays, mailClass, usualDays } = card;
  const rows: (SummaryRow | false)[] = [
    { term: "電話番号", value: phone === "" ? onItsSite : <PhoneLink number={phone} />, note: section },
    envelope !== null && { term: "審査の前に送るもの", value: envelope.what },
    envelope !== null && { term: "封筒の送り先", value: envelope.sendTo || onItsSite },
    needsNoEnvelope && { term: "返信用封筒", value: "必要ありません" },
    postingDays !== "" && { term: "発送する曜日", value: postingDays },
    mailClass !== "" && { term: "郵便の種類", value: mailClass },
    { term: "申請から発送まで", value: usualDaysInWords(usualDays) },
  ];
  return (
    <section aria-labelledby="federation" className="flow">
      <h2 id="federation">{name}のご案内</h2>
      <SummaryList rows={rows.filter((row) => row !== false)} />
    </section>
  );
}
