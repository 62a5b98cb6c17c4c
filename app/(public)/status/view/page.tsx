import { z } from "zod";
import { Shell } from "@/app/_web/shell";
import { FinishForm } from "@/app/(public)/status/view/finish-form";
import { visitStatus } from "@/app/(public)/status/visit-status";
import { EnvelopeLabel } from "@/components/application/envelope-label";
import { FederationCard } from "@/components/application/federation-card";
import { StatusActs } from "@/components/application/status-acts";
import { StatusLetter } from "@/components/application/status-letter";
import { StatusNow } from "@/components/application/status-now";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { PrintButton } from "@/components/ui/print-button";
import { SummaryList } from "@/components/ui/summary-list";
import { Timeline } from "@/components/ui/timeline";
import { officeMoved } from "@/domain/office-moved";
import { prefectureName } from "@/domain/prefecture";
import { formatReference } from "@/domain/reference";
import { statusTimeline } from "@/domain/status-timeline";
import { formatDateTime, formatTime } from "@/lib/dates";
import { type StatusView, viewStatus } from "@/services/status/view-status";

/** What this browser has just done, said once more on the page that it comes back to, if it is so. */
const done = {
  withdraw: "申請を取り下げました。",
  address: "通知先メールアドレスを変更しました。これからのお知らせは、新しいメールアドレスへ送ります。",
  missing: "通知書が届かないことを、国保連合会へ知らせました。国保連合会からの連絡をお待ちください。",
} as const;
const query = z.object({ done: z.enum(["withdraw", "address", "missing"]) });

/** 申請状況: what is the case, what comes next and when, what happened so far, and what the applicant can do. */
export default async function StatusViewPage({ searchParams }: PageProps<"/status/view">) {
  const ctx = await visitStatus("open");
  const view = await viewStatus(ctx);
  const asked = query.safeParse(await searchParams).data?.done;
  return (
    <Shell>
      <Heading
        lead={`この画面は${formatTime(view.readableUntil).slice(0, 5)}まで表示できます。見終わったら【終了】ボタンを押してください。`}
      >
        申請状況
      </Heading>
      {asked && isDone(asked, view) && (
        <Notice tone="success">
          <p>{done[asked]}</p>
        </Notice>
      )}
      <StatusNow {...view} {...view.application} />
      {view.envelopeLabel && (
        <>
          <EnvelopeLabel label={view.envelopeLabel} />
          <PrintButton>この画面を印刷する</PrintButton>
        </>
      )}
      <StatusLetter {...view} mailClass={view.card.mailClass} now={ctx.now} />
      <section aria-labelledby="history" className="flow">
        <h2 id="history">これまでの経過</h2>
        <Timeline entries={statusTimeline(view.history).map((each) => ({ ...each, at: formatDateTime(each.at) }))} />
      </section>
      <Particulars view={view} />
      <StatusActs {...view} />
      <FederationCard card={view.card} />
      <FinishForm />
    </Shell>
  );
}

/** Whoever follows a link has perhaps done nothing: the application itself must say so. */
function isDone(act: keyof typeof done, { application, missing, history }: StatusView): boolean {
  switch (act) {
    case "withdraw":
      return application.status === "withdrawn";
    case "address":
      return history.some((happening) => happening.act === "change-notification-email");
    case "missing":
      return missing?.report === "reported";
  }
}

function Particulars({ view: { application, providerName, mayChangeAddress } }: { view: StatusView }) {
  return (
    <section aria-labelledby="particulars" className="flow">
      <h2 id="particulars">申請の内容</h2>
      <SummaryList
        rows={[
          { term: "受付番号", value: <span className="code">{formatReference(application.reference)}</span> },
          { term: "受付日時", value: formatDateTime(application.submittedAt) },
          { term: "事業所", value: `${providerName}(${application.providerNumber})` },
          { term: "請求先都道府県", value: prefectureName(application.federation) },
          ...(application.officeMovedAt === null ? [] : [{ term: officeMoved.term, value: officeMoved.value }]),
          {
            term: "通知先メールアドレス",
            value: <span className="address">{application.email}</span>,
            change: mayChangeAddress ? { href: "/status/address" } : undefined,
          },
        ]}
      />
    </section>
  );
}
