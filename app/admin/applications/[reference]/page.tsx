import { notFound } from "next/navigation";
import { z } from "zod";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { CaseDesk } from "@/app/admin/_case/case-desk";
import { CaseLetters } from "@/app/admin/_case/case-letters";
import { CaseTimeline } from "@/app/admin/_case/case-timeline";
import { Comparison } from "@/app/admin/_case/comparison";
import { DecidedNotice } from "@/app/admin/_case/decided-notice";
import { Flags } from "@/app/admin/_case/flags";
import { History } from "@/app/admin/_case/history";
import { PresenceWatch } from "@/app/admin/_case/presence-watch";
import { AdminShell } from "@/app/admin/_frame/admin-shell";
import { QueueKeys } from "@/app/admin/_queue/queue-keys";
import { fieldAtFault } from "@/app/admin/letters/field-at-fault";
import { typedAgain } from "@/app/admin/letters/typed-again";
import { ErrorSummary } from "@/components/form/error-summary";
import { Heading } from "@/components/ui/heading";
import { StatusTag } from "@/components/ui/status-tag";
import { type WaitingReason, waitingLabel } from "@/domain/application-status";
import { hereSentence } from "@/domain/case-news";
import { queueViewFrom, queueViewText } from "@/domain/queue-view";
import { formatReference, reference as referenceRule } from "@/domain/reference";
import { isFreshFactor } from "@/domain/second-factor-age";
import { actsFor } from "@/domain/transitions";
import { formatDate, formatDateTime, startOfTokyoDay } from "@/lib/dates";
import { applicationNamed, letterRefusals, letterSentence } from "@/services/letters/letter-refusal";
import { issueObstacle } from "@/services/letters/obstacle";
import { viewCase } from "@/services/reviews/view-case";

/**
 * One application: what makes it doubtful, what the applicant gave beside what the ledger knows, the acts open to the reader,
 * its letters, its office and its history. `?view=` is the queue's view that the reader came from.
 */
export default async function CasePage({ params, searchParams }: PageProps<"/admin/applications/[reference]">) {
  const ctx = await staff();
  const reference = referenceRule.safeParse((await params).reference);
  if (!reference.success) notFound();
  const view = await orNotFound(viewCase(ctx, reference.data));
  const { application, account, review } = view;
  const { id, role } = ctx.actor;
  const { status, approvedBy, ledgerSeenAt } = application;
  const acts = actsFor([role], status);
  const search = await searchParams;
  const queue = queryOf(search.view);
  const refusal = z.enum(letterRefusals).safeParse(search.refusal).data;
  const asksFactor = !isFreshFactor(ctx.actor.secondFactorAt, ctx.now);
  const refused = refusal && {
    field: fieldAtFault(refusal, { reason: "reason", factor: asksFactor && "reprint-totp" }),
    message: `${letterSentence(refusal, applicationNamed(application.reference))}通知書は作っていません。`,
    reason: await typedAgain(`/admin/applications/${application.reference}`),
  };
  return (
    <AdminShell ctx={ctx}>
      <p>
        <a href={queue === "" ? "/admin" : `/admin?${queue}`}>申請一覧へ戻る</a>
      </p>
      <DecidedNotice search={search} />
      {refused && <ErrorSummary errors={[refused]} />}
      <Heading lead={`${formatDateTime(application.submittedAt)}に受け付けた、ログイン情報再発行申請です。`}>
        申請 <span className="code">{formatReference(application.reference)}</span>
      </Heading>
      <div>
        <p className="flex flex-wrap items-center gap-3">
          <StatusTag status={status} />
          {application.waitingReason && <span>{waitingSentence(application.waitingReason, application.remindOn)}</span>}
        </p>
        <PresenceWatch
          key={application.version}
          reference={application.reference}
          version={application.version}
          here={hereSentence(view.here)}
          address={`/admin/applications/${application.reference}${queue && `?view=${encodeURIComponent(queue)}`}`}
        />
      </div>
      {acts.includes("approve") && <QueueKeys />}
      <Flags view={view} />
      <Comparison view={view} />
      <CaseDesk
        ctx={ctx}
        application={application}
        account={account}
        review={review}
        phoneChange={view.phoneChange}
        view={queue}
        refused={refused !== undefined}
      />
      <CaseLetters
        view={view}
        now={ctx.now}
        refused={refused}
        asksFactor={asksFactor}
        mayReprint={acts.includes("reprint") && issueObstacle(id, { ...review, approvedBy, ledgerSeenAt }) === null}
      />
      <History view={view} />
      <CaseTimeline view={view} />
    </AdminShell>
  );
}

function waitingSentence(reason: WaitingReason, remindOn: string | null): string {
  const awaited = `${waitingLabel(reason)}を待っています。`;
  return remindOn === null ? awaited : `${awaited}確認日は${formatDate(startOfTokyoDay(remindOn))}です。`;
}

/** The view of the queue that the reader came from, as a query string; "" is the usual one. */
function queryOf(view: string | string[] | undefined): string {
  return typeof view === "string" ? queueViewText(queueViewFrom(view)) : "";
}
