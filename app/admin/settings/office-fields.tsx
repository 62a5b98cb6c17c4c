import { fieldOf, type SettingsPart } from "@/app/admin/settings/settings-part";
import { Checkbox } from "@/components/form/checkbox";
import { TextField } from "@/components/form/text-field";

/** 連絡先 and 返信用封筒: where the federation is, how it is reached, and the envelope it wants first. */
export function OfficeFields(part: SettingsPart) {
  return (
    <>
      <section aria-labelledby="contact" className="flow">
        <h2 id="contact">連絡先</h2>
        <p>分からない項目は、空欄のままで構いません。空欄の項目は、申請者への案内に載りません。</p>
        <TextField {...fieldOf("section", part)} support="例: 介護福祉課 審査係" />
        <TextField
          {...fieldOf("postalCode", part)}
          inputMode="numeric"
          width="short"
          support="ハイフンは、あってもなくても構いません。"
        />
        <TextField
          {...fieldOf("address", part)}
          support="返信用封筒の送り先と、通知書の差出人に使います。連合会名と課・係は、このあとに自動で付きます。"
        />
        <TextField {...fieldOf("phone", part)} type="tel" inputMode="tel" width="medium" />
        <TextField
          {...fieldOf("noticeEmail", part)}
          type="email"
          lang="en"
          spellCheck={false}
          support="届いた通知書に異常の報告があったとき、この宛先へすぐにお知らせします。申請者には見えません。"
        />
      </section>
      <section aria-labelledby="envelope" className="flow">
        <h2 id="envelope">返信用封筒</h2>
        <Checkbox
          name="envelopeRequired"
          label="審査の前に、切手を貼った返信用封筒を送ってもらう"
          support="印を付けると、これから受け付ける申請は「確認待ち(返信用封筒)」から始まります。受付済みの申請も、封筒の受け取りを記録するまで承認できません。1件ずつ「確認待ち(返信用封筒)」にして、申請者へお知らせください。"
          defaultChecked={part.shown.envelopeRequired === "yes"}
        />
        <TextField {...fieldOf("envelopePostage", part)} support="例: 簡易書留 460円分の切手を貼ったもの" />
      </section>
    </>
  );
}
