import { Paragraph } from "@/emails/paragraph";

/** What to do when nobody at the office did `what`: ask colleagues, since offices share a mailbox (domain.md §6), then call. */
export function UnknownToYou({ what }: { what: string }) {
  return (
    <Paragraph
      title="心当たりがない場合"
      lines={[
        `${what}をした方がいないか、事業所内で確かめてください。`,
        "いない場合は、すぐに下の問い合わせ先へお電話ください。",
      ]}
    />
  );
}
