import { Shell } from "@/app/_web/shell";
import { stepPath, visit } from "@/app/_web/visit";
import { Destination } from "@/app/(public)/reissue/confirm/destination";
import { Obstacle } from "@/app/(public)/reissue/confirm/obstacle";
import { SendForm } from "@/app/(public)/reissue/confirm/send-form";
import { DeadlineLine } from "@/components/application/deadline-line";
import { FederationCard } from "@/components/application/federation-card";
import { ReissueSteps } from "@/components/application/reissue-steps";
import { Heading } from "@/components/ui/heading";
import { SummaryList } from "@/components/ui/summary-list";
import { prefectureName } from "@/domain/prefecture";
import { hasPlausibleCheckDigit } from "@/domain/provider-number";
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
      <Heading
        lead={
          view.obstacle
            ? "この事業所の申請は、いま送信できません。"
            : "ログイン情報の再発行申請を行います。内容を確認し、【送信】ボタンを押してください。"
        }
      >
        送信確認
      </Heading>
      <SummaryList
        rows={[
          {
            term: "事業所番号",
            value: <span className="code">{view.providerNumber}</span>,
            note: numberNote(view.providerNumber),
            change: again,
          },
          { term: "事業所名", value: view.providerName },
          { term: "通知先メールアドレス", value: <span className="address">{view.email}</span>, change: again },
          { term: "請求先都道府県", value: prefectureName(view.prefecture), change: prefectureChange },
        ]}
      />
      {view.obstacle ? (
        <Obstacle refusal={view.obstacle} />
      ) : (
        <>
          <Destination municipality={view.municipality} officeMoved={view.officeMoved} />
          <section aria-labelledby="arrival" className="flow">
            <h2 id="arrival">通知書が届くまで</h2>
            <DeadlineLine outlook={view.outlook} />
          </section>
        </>
      )}
      <FederationCard card={view.card} />
      <SendForm sendable={!view.obstacle} />
    </Shell>
  );
}

/** The check digit is a hint to look again, never a refusal (domain.md §2). */
function numberNote(providerNumber: string): string {
  const warning = "※事業所番号にお間違えがないよう、十分ご注意ください。";
  if (hasPlausibleCheckDigit(providerNumber)) return warning;
  return `${warning}入力された番号は、打ち間違いの可能性があります。もう一度ご確認ください。`;
}
