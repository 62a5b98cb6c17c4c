import { applicant } from "@/app/_web/applicant";
import { Shell } from "@/app/_web/shell";
import { LookUpFields } from "@/app/(public)/status/look-up-fields";
import { ReferenceLost } from "@/app/(public)/status/reference-lost";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { limits } from "@/domain/limits";
import { formatReference } from "@/domain/reference";
import { type LookUpView, viewLookUp } from "@/services/status/view-look-up";

/** 申請状況の確認: 受付番号 and 事業所番号; the code then goes to the application's own mailbox (R23). */
export default async function Status() {
  const { state, reference, providerNumber } = await viewLookUp(await applicant("status"));
  return (
    <Shell>
      <Heading lead="受付番号と事業所番号を入力し、【次へ】ボタンを押してください。申請の通知先メールアドレスへ確認コードを送ります。">
        申請状況の確認
      </Heading>
      <WhereItStands state={state} />
      <LookUpFields reference={reference && formatReference(reference)} providerNumber={providerNumber} />
      <ReferenceLost />
    </Shell>
  );
}

function WhereItStands({ state }: Pick<LookUpView, "state">) {
  switch (state) {
    case "none":
      return null;
    case "code":
      return (
        <Notice tone="info">
          <p>
            確認コードの入力が済んでいません。<a href="/status/code">確認コードの入力に戻る</a>
          </p>
        </Notice>
      );
    case "open":
      return (
        <Notice tone="info">
          <p>
            確認が済んでいる申請があります。<a href="/status/view">申請状況を表示する</a>
          </p>
        </Notice>
      );
    case "ended":
      return (
        <Notice tone="warning" title="確認の有効時間が過ぎました">
          <p>
            安全のため、申請状況を表示できるのは{limits.proofLifetime / 60_000}
            分間です。受付番号と事業所番号は入力済みです。【次へ】ボタンを押すと、新しい確認コードを送ります。
          </p>
        </Notice>
      );
  }
}
