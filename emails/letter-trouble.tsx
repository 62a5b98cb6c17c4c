import { Paragraph } from "@/emails/paragraph";

/** How to report a letter that does not come, was opened or is meant for another office; `missing` says when the first is so, and is left out of a letter that has come. */
export function LetterTrouble({ missing }: { missing?: string }) {
  return (
    <>
      {missing && (
        <Paragraph
          title="通知書が届かない場合"
          lines={[
            `${missing}、トップメニューの「申請状況の確認」から、届いていないことを報告してください。`,
            "国保連合会へのお電話でも受け付けます。",
          ]}
        />
      )}
      <Paragraph
        title="封筒が開封・破損していた、または別の事業所宛だった場合"
        lines={[
          "ログインせずに、通知書の二次元コード(受け取りの報告用)から報告してください。",
          "二次元コードを読み取れないときは、国保連合会へお電話ください。",
          "仮パスワードをすぐに無効にし、国保連合会へ知らせます。",
        ]}
      />
    </>
  );
}
