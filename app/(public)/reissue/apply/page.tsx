import { Shell } from "@/app/_web/shell";
import { visit } from "@/app/_web/visit";
import { ApplyForm } from "@/app/(public)/reissue/apply/apply-form";
import { ReissueSteps } from "@/components/application/reissue-steps";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";

/** ログイン情報再発行申請: the number, the address, and the manual's three notes (manual, step 3). */
export default async function Apply() {
  const { wizard, answers } = await visit("apply");
  return (
    <Shell>
      <ReissueSteps current="apply" answers={answers} />
      <Heading lead="ログイン情報の再発行申請を行います。事業所番号と、申請状況等を通知するための任意のメールアドレスを入力し、【次へ】ボタンを押してください。">
        ログイン情報再発行申請
      </Heading>
      {wizard.ended && (
        <Notice tone="warning" title="入力の有効時間が過ぎました">
          <p>はじめの入力から60分が過ぎたため、もう一度はじめからお願いします。事業所番号は入力済みです。</p>
        </Notice>
      )}
      <ApplyForm providerNumber={wizard.providerNumber} email={wizard.email} />
    </Shell>
  );
}
