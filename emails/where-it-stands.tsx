import { Paragraph } from "@/emails/paragraph";

/** Where the office sees by itself how far its application is: a screen by its name, since no mail holds a link (domain.md §6). */
export function WhereItStands() {
  return (
    <Paragraph
      title="いまの状況を知りたいとき"
      lines={[
        "トップメニューの「申請状況の確認」を開き、受付番号と事業所番号を入力してください。",
        "受付番号は、お問い合わせのときにも必要です。通知書が届くまで、このメールを保管してください。",
      ]}
    />
  );
}
