import { readCookie } from "@/app/_web/cookies";
import { Shell } from "@/app/_web/shell";
import { visit } from "@/app/_web/visit";
import { ApplyForm } from "@/app/(public)/reissue/apply/apply-form";
import { StandingNotice } from "@/app/(public)/reissue/apply/standing-notice";
import { FederationCard } from "@/components/application/federation-card";
import { ReissueSteps } from "@/components/application/reissue-steps";
import { SentBefore } from "@/components/application/sent-before";
import { Heading } from "@/components/ui/heading";
import { viewApplyStep } from "@/services/drafts/view-apply-step";

/** ログイン情報再発行申請: the number, the address, and the manual's three notes (manual, step 3). */
export default async function Apply() {
  const { ctx, wizard, answers } = await visit("apply");
  const { draft, providerNumber, email } = wizard;
  const { card, sentBefore } = await viewApplyStep(ctx, wizard);
  return (
    <Shell>
      <ReissueSteps current="apply" answers={answers} />
      <Heading lead="ログイン情報の再発行申請を行います。事業所番号と、申請状況等を通知するための任意のメールアドレスを入力し、【次へ】ボタンを押してください。">
        ログイン情報再発行申請
      </Heading>
      <StandingNotice standing={wizard} lost={(await readCookie("lost")) !== undefined} />
      <ApplyForm providerNumber={providerNumber} email={email} proven={!wizard.ended && Boolean(draft?.provenAt)} />
      <SentBefore applications={sentBefore} />
      {card && <FederationCard card={card} />}
    </Shell>
  );
}
