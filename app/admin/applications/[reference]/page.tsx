import { notFound } from "next/navigation";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { CaseLetters } from "@/app/admin/_case/case-letters";
import { Comparison } from "@/app/admin/_case/comparison";
import { DecisionForm } from "@/app/admin/_case/decision-form";
import { History } from "@/app/admin/_case/history";
import { AdminShell } from "@/app/admin/_frame/admin-shell";
import { Heading } from "@/components/ui/heading";
import { StatusTag } from "@/components/ui/status-tag";
import { waitingLabel } from "@/domain/application-status";
import { oldPasswordObstacle } from "@/domain/old-password";
import { formatReference, reference as referenceRule } from "@/domain/reference";
import { isFreshFactor } from "@/domain/second-factor-age";
import { actsFor } from "@/domain/transitions";
import { formatDateTime } from "@/lib/dates";
import { printingObstacle } from "@/services/letters/obstacle";
import { viewCase } from "@/services/reviews/view-case";

/** One application: what the applicant gave beside what the ledger knows, its letters, its history, and the acts open to the reader. */
export default async function CasePage({ params }: PageProps<"/admin/applications/[reference]">) {
  const ctx = await staff();
  const reference = referenceRule.safeParse((await params).reference);
  if (!reference.success) notFound();
  const view = await orNotFound(viewCase(ctx, reference.data));
  const { application, account, provider = null } = view;
  const { id, role } = ctx.actor;
  const { status, approvedBy } = application;
  const acts = actsFor([role], status);
  return (
    <AdminShell ctx={ctx}>
      <p>
        <a href={`/admin?status=${status}`}>申請一覧へ戻る</a>
      </p>
      <Heading lead={`${formatDateTime(application.submittedAt)}に受け付けた、ログイン情報再発行申請です。`}>
        申請 <span className="code">{formatReference(application.reference)}</span>
      </Heading>
      <p className="flex flex-wrap items-center gap-3">
        <StatusTag status={status} />
        {application.waitingReason && <span>{waitingLabel(application.waitingReason)}を待っています。</span>}
      </p>
      <Comparison view={view} />
      <DecisionForm
        title={`申請 ${formatReference(application.reference)}`}
        reference={application.reference}
        version={application.version}
        status={status}
        acts={acts}
        canMarkCompromised={oldPasswordObstacle({ role, status, account }) === null}
      />
      <CaseLetters
        view={view}
        now={ctx.now}
        asksFactor={!isFreshFactor(ctx.actor.secondFactorAt, ctx.now)}
        mayReprint={acts.includes("reprint") && printingObstacle(id, { approvedBy, provider }) === null}
      />
      <History view={view} />
    </AdminShell>
  );
}
