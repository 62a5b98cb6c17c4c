import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { commit } from "@/db/commit";
import { events } from "@/db/schema/events";
import { isOpen } from "@/domain/application-status";
import { missingFrom, missingReport } from "@/domain/missing-letter";
import { askForEnvelope } from "@/domain/return-envelope";
import { type Happening, isWithdrawnLetter } from "@/domain/status-timeline";
import { stepsBegan } from "@/domain/steps-began";
import { canMove } from "@/domain/transitions";
import { wantedEnvelope } from "@/services/applications/expectation";
import { federationCard } from "@/services/applications/federation-card";
import type { Application } from "@/services/applications/find-open";
import { record } from "@/services/audit/record";
import { isEnvelopeDue } from "@/services/checks/await-envelope";
import type { Applicant, Context } from "@/services/context";
import { envelopeLabel } from "@/services/drafts/envelope-label";
import { type Federation, findFederation } from "@/services/ledger/find-federation";
import { providerNamed } from "@/services/ledger/provider-named";
import { letterOnItsWay } from "@/services/status/letter-on-its-way";
import { outlookOf } from "@/services/status/outlook-of";
import { provenApplication } from "@/services/status/proven-application";

/** Everything 申請状況 shows of this browser's application, read after the view itself was recorded (R45). Refuses `step-not-due`. */
export async function viewStatus(ctx: Context<Applicant>) {
  const { application, proof } = await provenApplication(ctx);
  await commit(ctx, [record(ctx, { act: "view", application })]);
  const federation = await findFederation(ctx, application.federation);
  const card = await federationCard(ctx, federation);
  const letter = await letterOnItsWay(ctx, application);
  const history = await historyOf(ctx, application.id);
  const { status, missingReportedAt } = application;
  const envelopeDue = canMove(status, "wait") && (await isEnvelopeDue(ctx, application));
  return {
    application,
    providerName: await providerNamed(ctx, application.providerNumber),
    card: isAwaited(application) ? { ...card, needsNoEnvelope: false } : card,
    letter,
    history,
    outlook: outlookOf(ctx, {
      ...{ application, federation, letter, pace: card.usualDays },
      began: stepsBegan(history) ?? application.submittedAt,
      envelope: envelopeDue || isAwaited(application) ? "due" : hasCome(history) ? "came" : "none",
    }),
    envelope: envelopeOf(application, federation, envelopeDue),
    envelopeLabel: envelopeDue || isAwaited(application) ? envelopeLabel(federation, application.reference) : null,
    rejection: status === "rejected" ? history.findLast(({ act }) => act === "reject")?.reason : undefined,
    /** The letter of this 返戻 had not left. */
    neverPosted: status === "returned" && wasWithdrawn(history),
    missing: letter && {
      report: missingReport(ctx.now, letter, missingReportedAt),
      from: missingFrom(letter.postedAt),
    },
    mayWithdraw: canMove(status, "withdraw"),
    mayChangeAddress: isOpen(status),
    readableUntil: proof.expiresAt,
  };
}

export type StatusView = Awaited<ReturnType<typeof viewStatus>>;

/** Which envelope to send where, or whom to ask when one is awaited and the federation's settings don't say. */
function envelopeOf(application: Application, federation: Federation, isDue: boolean): string | undefined {
  const wanted = isDue ? wantedEnvelope(federation) : undefined;
  if (wanted !== undefined || !isAwaited(application)) return wanted;
  return askForEnvelope({ federationPhone: federation.phone, reference: application.reference });
}

function hasCome(history: readonly Happening[]): boolean {
  return history.some(({ act }) => act === "envelope-received");
}

function wasWithdrawn(history: readonly Happening[]): boolean {
  const booked = history.findLast(({ act }) => act === "return");
  return booked !== undefined && isWithdrawnLetter(booked);
}

/** Whether the desk itself has stopped for the envelope. */
function isAwaited({ status, waitingReason }: Application): boolean {
  return status === "waiting" && waitingReason === "envelope";
}

const told = z.object({ reason: z.string().optional().catch(undefined), from: z.string().optional().catch(undefined) });

async function historyOf({ database }: Context, applicationId: string): Promise<Happening[]> {
  const rows = await database.read
    .select({ at: events.at, act: events.act, detail: events.detail })
    .from(events)
    .where(eq(events.applicationId, applicationId))
    .orderBy(asc(events.sequence));
  return rows.map(({ detail, ...event }) => ({
    ...event,
    ...told.parse(JSON.parse(detail)),
  }));
}
