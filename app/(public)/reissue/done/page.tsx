import { Shell } from "@/app/_web/shell";
import { visit } from "@/app/_web/visit";
import { FinishForm } from "@/app/(public)/reissue/done/finish-form";
import { WhatNext } from "@/app/(public)/reissue/done/what-next";
import { EnvelopeLabel } from "@/components/application/envelope-label";
import { FederationCard } from "@/components/application/federation-card";
import { ReissueSteps } from "@/components/application/reissue-steps";
import { SentBefore } from "@/components/application/sent-before";
import { Heading } from "@/components/ui/heading";
import { PrintButton } from "@/components/ui/print-button";
import { SummaryList } from "@/components/ui/summary-list";
import { officeMoved } from "@/domain/office-moved";
import { formatReference } from "@/domain/reference";
import { formatDateTime } from "@/lib/dates";
import { viewReceipt } from "@/services/drafts/view-receipt";

/** 処理終了: 受付番号, what happens next and when, whom to call (manual, step 8); on paper one sheet (issue 2, A9). */
export default async function Done() {
  const { ctx, wizard, answers } = await visit("done");
  const view = await viewReceipt(ctx, wizard);
  return (
    <Shell>
      <div className="flow one-sheet">
        <ReissueSteps current="done" answers={answers} />
        <Heading lead="ログイン情報再発行申請を受け付けました。控えのメールをお送りします。">処理終了</Heading>
        <p className="border-2 border-blue-900 p-6 text-center print:p-1">
          <span className="block font-bold print:mr-4 print:inline">受付番号</span>
          <strong id="reference" className="code text-3xl">
            {formatReference(view.reference)}
          </strong>
        </p>
        <SummaryList
          rows={[
            { term: "受付日時", value: formatDateTime(view.submittedAt) },
            { term: "事業所", value: `${view.providerName}(${view.providerNumber})` },
            { term: "通知先メールアドレス", value: <span className="address">{view.email}</span> },
            ...(view.officeMoved ? [{ term: officeMoved.term, value: officeMoved.value }] : []),
          ]}
        />
        <div className="flow print:columns-2 print:gap-8">
          <WhatNext view={view} />
          <FederationCard card={view.card} />
        </div>
        {view.envelopeLabel && <EnvelopeLabel label={view.envelopeLabel} />}
        <div className="print:hidden">
          <SentBefore applications={view.sentBefore} />
        </div>
        <PrintButton>この画面を印刷する</PrintButton>
        <FinishForm nextUntil={view.nextUntil} />
      </div>
    </Shell>
  );
}
