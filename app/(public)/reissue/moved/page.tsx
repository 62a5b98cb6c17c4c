import { Shell } from "@/app/_web/shell";
import { visit } from "@/app/_web/visit";
import { MovedForm } from "@/app/(public)/reissue/moved/moved-form";
import { ReissueSteps } from "@/components/application/reissue-steps";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { viewConfirmation } from "@/services/drafts/view-confirmation";

/** 移転した場合: where the change is reported, and a word to the reviewer (domain.md §5). A side step of 送信確認. */
export default async function Moved() {
  const { ctx, wizard, answers } = await visit("confirm");
  const { officeMoved, municipality } = await viewConfirmation(ctx, wizard);
  return (
    <Shell>
      <ReissueSteps current="confirm" answers={answers} />
      <Heading lead="通知書は事業所台帳に登録された住所へ郵送します。移転前の住所のままでは届きません。">
        移転した場合
      </Heading>
      {municipality && (
        <p>
          台帳の住所の市区町村は、いま <strong>{municipality}</strong> です。
        </p>
      )}
      <section aria-labelledby="change-report" className="flow">
        <h2 id="change-report">先に変更届を出してください</h2>
        <ol className="list-decimal pl-6">
          <li>事業所を指定した都道府県または市区町村(指定権者)へ、所在地の変更届を提出します。</li>
          <li>指定権者から国保連合会へ連絡が届き、事業所台帳の住所が変わります。</li>
          <li>台帳の住所が変わってから、国保連合会が通知書を郵送します。</li>
        </ol>
        <p>
          この画面や国保連合会への連絡だけでは、台帳の住所は変わりません。変更届を出したばかりの場合も、お伝えください。
        </p>
      </section>
      {officeMoved ? (
        <Notice tone="info" title="移転したことを申請と一緒に伝えます">
          <p>間違えた場合は、下のボタンで取り消せます。</p>
        </Notice>
      ) : (
        <p>下のボタンを押すと、移転したことを申請と一緒に国保連合会へ伝え、送信確認の画面に戻ります。</p>
      )}
      <MovedForm told={officeMoved} />
    </Shell>
  );
}
