import { and, eq, exists, isNull } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { Conflict, commit, guarded } from "@/db/commit";
import { applications } from "@/db/schema/applications";
import { letters } from "@/db/schema/letters";
import { statusLabel } from "@/domain/application-status";
import { missingFrom, missingReport } from "@/domain/missing-letter";
import { Refusal } from "@/domain/refusal";
import type { Mail } from "@/emails/mail";
import { formatDate, startOfTokyoDay } from "@/lib/dates";
import type { Application } from "@/services/applications/find-open";
import { record } from "@/services/audit/record";
import type { Applicant, Context } from "@/services/context";
import { findFederation } from "@/services/ledger/find-federation";
import { applicationFacts } from "@/services/mail/application-facts";
import { notify } from "@/services/mail/notify";
import { queueMail } from "@/services/mail/queue-mail";
import { type LetterOnItsWay, letterOnItsWay } from "@/services/status/letter-on-its-way";
import { provenApplication } from "@/services/status/proven-application";

/**
 * 「通知書が届かない」: tells the federation, at its desk and where it has an address also by mail, and the applicant that it was
 * told. The letter stays as it is: the desk decides (a 再印刷 voids it). Reported once, it has nothing more to do.
 * Refuses `not-posted`, `too-early` with the day from which it can be reported, `already-received` once somebody reported it as
 * 未開封で届いた, and `step-not-due` without a proven mailbox.
 */
export async function reportMissing(ctx: Context<Applicant>): Promise<void> {
  const { application } = await provenApplication(ctx);
  const letter = await letterOnItsWay(ctx, application);
  if (letter === undefined) throw notPosted(application);
  switch (missingReport(ctx.now, letter, application.missingReportedAt)) {
    case "received":
      throw alreadyReceived();
    case "reported":
      return;
    case "too-early":
      throw tooEarly(missingFrom(letter.postedAt));
    case "possible":
      return keep(ctx, application, letter);
  }
}

async function keep(ctx: Context<Applicant>, application: Application, letter: LetterOnItsWay): Promise<void> {
  try {
    await commit(ctx, await report(ctx, application, letter));
  } catch (error) {
    // The same report came twice, the desk or the letter itself was quicker: what they left decides.
    if (error instanceof Conflict) return reportMissing(ctx);
    throw error;
  }
}

async function report(ctx: Context, application: Application, letter: LetterOnItsWay): Promise<Statement[]> {
  const { id, version, missingReportedAt } = application;
  const { noticeEmail } = await findFederation(ctx, application.federation);
  const facts = await applicationFacts(ctx, application);
  const { reference, prefectureName, providerNumber } = facts;
  const at = ctx.now.toISOString();
  const earlier =
    missingReportedAt === null
      ? isNull(applications.missingReportedAt)
      : eq(applications.missingReportedAt, missingReportedAt);
  const notReceived = and(eq(letters.id, letter.id), isNull(letters.receivedAs));
  const onItsWay = exists(ctx.database.read.select({ id: letters.id }).from(letters).where(notReceived));
  const asRead = and(eq(applications.id, id), eq(applications.version, version), earlier, onItsWay);
  const alarm: Mail = {
    kind: "federation-alarm",
    payload: { reference, prefectureName, providerNumber, what: "missing", at, reopened: false },
  };
  return [
    ...guarded(ctx.database.read.update(applications).set({ missingReportedAt: ctx.now }).where(asRead)),
    record(ctx, { act: "report-missing", application }),
    ...(await notify(ctx, application, { kind: "missing-reported", payload: { ...facts, at } })),
    ...(noticeEmail === "" ? [] : [queueMail(ctx, alarm, { to: noticeEmail, applicationId: id })]),
  ];
}

function notPosted({ status }: Application): Refusal {
  return new Refusal(
    "not-posted",
    `この申請は現在「${statusLabel(status)}」のため、通知書が届かないことの報告はできません。`,
  );
}

function alreadyReceived(): Refusal {
  return new Refusal(
    "already-received",
    "通知書は未開封で届いたと報告されています。届いたあとに見当たらなくなったときは、国保連合会へお電話ください。",
  );
}

function tooEarly(from: string): Refusal {
  return new Refusal(
    "too-early",
    `通知書は、まだ配達の途中です。${formatDate(startOfTokyoDay(from))}以降に報告できます。`,
  );
}
