import { and, eq, isNull } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { Conflict, commit, guarded, statement } from "@/db/commit";
import { applications } from "@/db/schema/applications";
import { drafts } from "@/db/schema/drafts";
import { outlookLines } from "@/domain/claim-deadline";
import { cardLines } from "@/domain/federation-card";
import type { PrefectureCode } from "@/domain/prefecture";
import { makeReference } from "@/domain/reference";
import { stepNotDue } from "@/domain/step-not-due";
import { makeId } from "@/lib/ids";
import { alreadyOpen } from "@/services/applications/already-open";
import { envelopeRequest } from "@/services/applications/expectation";
import type { Application } from "@/services/applications/find-open";
import { findOpen } from "@/services/applications/find-open";
import { record } from "@/services/audit/record";
import { awaitEnvelope } from "@/services/checks/await-envelope";
import { wrongTries } from "@/services/codes/wrong-tries";
import type { Applicant, Context } from "@/services/context";
import { dueDraft } from "@/services/drafts/due-draft";
import type { Draft } from "@/services/drafts/find-draft";
import { findDraft } from "@/services/drafts/find-draft";
import { unchanged } from "@/services/drafts/unchanged";
import { whatToExpect } from "@/services/drafts/what-to-expect";
import { flagRows, keptFlags } from "@/services/flags/flag-changes";
import { flagsOf } from "@/services/flags/flags-of";
import { findFederation } from "@/services/ledger/find-federation";
import { findProvider } from "@/services/ledger/find-provider";
import { applicationFacts } from "@/services/mail/application-facts";
import { notify } from "@/services/mail/notify";

/**
 * 送信 (manual, step 7): makes the application, its event, its flags and its receipt mails, once per draft however often it is
 * called (R15); where the federation wants a return envelope first, it waits for that at once. Refuses `already-open` when the office has an open application with this federation (R16), `provider-closed` when
 * it closed meanwhile, `step-not-due` out of order.
 */
export async function submit(ctx: Context<Applicant>): Promise<void> {
  const draft = await dueDraft(ctx, ["confirm", "done"]);
  if (draft.applicationId !== null) return;
  await findProvider(ctx, draft.providerNumber);
  const application = await newApplication(ctx, draft, draft.prefecture ?? missingPrefecture());
  const flags = (await flagsOf(ctx, [application])).get(application.id) ?? [];
  try {
    await commit(ctx, [
      ...taken(ctx, draft, application),
      statement(ctx.database.read.insert(applications).values(application)),
      ...keptFlags(ctx, flagRows(application, flags)),
      record(ctx, { act: "submit", application }),
      ...(await awaitEnvelope(ctx, application)),
      ...(await receipt(ctx, application)),
    ]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return error.constraint === "applications.reference" ? submit(ctx) : settle(ctx, application);
  }
}

async function newApplication(ctx: Context, draft: Draft, federation: PrefectureCode): Promise<Application> {
  return {
    id: makeId(ctx.now, ctx.random),
    reference: makeReference(ctx.random),
    draftId: draft.id,
    providerNumber: draft.providerNumber,
    federation,
    email: draft.email,
    mailbox: draft.email.toLowerCase(),
    codeTries: await wrongTries(ctx, draft),
    codesIssued: draft.codesIssued,
    status: "submitted",
    waitingReason: null,
    remindOn: null,
    rejectReason: null,
    approvedBy: null,
    ledgerSeenAt: null,
    handledBy: null,
    flagsCheckedAt: ctx.now,
    officeMovedAt: draft.officeMovedAt,
    missingReportedAt: null,
    version: 1,
    submittedAt: ctx.now,
    changedAt: ctx.now,
  };
}

/** Holds the draft to what was read and shown: an answer changed in another tab since then stops the commit. */
function taken(ctx: Context, draft: Draft, { id, federation }: Application): Statement[] {
  const { officeMovedAt } = draft;
  const told = officeMovedAt === null ? isNull(drafts.officeMovedAt) : eq(drafts.officeMovedAt, officeMovedAt);
  const same = and(unchanged(ctx, draft), eq(drafts.prefecture, federation), told);
  return guarded(ctx.database.read.update(drafts).set({ applicationId: id }).where(same));
}

async function receipt(ctx: Context, application: Application): Promise<Statement[]> {
  const federation = await findFederation(ctx, application.federation);
  const officeMoved = application.officeMovedAt !== null;
  const { card, outlook } = await whatToExpect(ctx, federation, ctx.now, officeMoved ? { moved: "told" } : {});
  const envelope = envelopeRequest(federation);
  const payload = {
    ...(await applicationFacts(ctx, application)),
    submittedAt: ctx.now.toISOString(),
    officeMoved,
    expectation: outlookLines(outlook),
    card: cardLines(card),
    ...(envelope === undefined ? {} : { envelope }),
  };
  return notify(ctx, application, { kind: "submitted", payload });
}

/** What a conflict means: this draft was sent a moment ago (fine), or the office has an open application, or it changed. */
async function settle(ctx: Context<Applicant>, { providerNumber, federation, email }: Application): Promise<void> {
  const draft = await findDraft(ctx);
  if (draft?.applicationId) return;
  const open = await findOpen(ctx, providerNumber, federation);
  throw open === undefined ? stepNotDue() : alreadyOpen(open, email);
}

function missingPrefecture(): never {
  throw stepNotDue();
}
