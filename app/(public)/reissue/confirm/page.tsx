import { Shell } from "@/app/_web/shell";
import { stepPath, visit } from "@/app/_web/visit";
import { SendForm } from "@/app/(public)/reissue/confirm/send-form";
import { ReissueSteps } from "@/components/application/reissue-steps";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { prefectureName } from "@/domain/prefecture";
import { asksPrefecture } from "@/domain/wizard";
import { viewConfirmation } from "@/services/drafts/view-confirmation";

/** 送信確認: everything once more, each answer with its 変更 (manual, step 7). */
export default async function Confirm() {
  const { ctx, wizard, answers } = await visit("confirm");
  const view = await viewConfirmation(ctx, wizard);
  const again = { href: stepPath("apply") };
  const prefectureChange = asksPrefecture(answers) ? { href: stepPath("prefecture") } : undefined;
  return (
    <Shell>
      <ReissueSteps current="confirm" answers={answers} />
      <Heading lead="ログイン情報の再発行申請を行います。内容を確認し、【送信】ボタンを押してください。">
        送信確認
      </Heading>
      <SummaryList
        rows={[
          {
            term: "事業所番号",
            value: <span className="code">{view.providerNumber}</span>,
            note: "※事業所番号にお間違えがないよう、十分ご注意ください。",
            change: again,
          },
          { term: "事業所名", value: view.providerName },
          { term: "通知先メールアドレス", value: <span className="address">{view.email}</span>, change: again },
          { term: "請求先都道府県", value: prefectureName(view.prefecture), change: prefectureChange },
        ]}
      />
      {view.alreadyOpen ? (
        <Notice tone="warning" title="すでに申請を受け付けています">
          <p>{view.alreadyOpen}</p>
        </Notice>
      ) : (
        <Notice tone="info" title="通知書が届くまで">
          <p>{view.expectation}</p>
          {view.envelope && <p className="whitespace-pre-line">{view.envelope}</p>}
        </Notice>
      )}
      <SendForm sendable={!view.alreadyOpen} />
    </Shell>
  );
}
