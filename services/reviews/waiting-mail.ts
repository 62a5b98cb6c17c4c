import type { WaitingReason } from "@/domain/application-status";
import { envelopeRequest } from "@/services/applications/expectation";
import type { Application } from "@/services/applications/find-open";
import { isEnvelopeDue } from "@/services/checks/await-envelope";
import type { Context } from "@/services/context";
import { findFederation } from "@/services/ledger/find-federation";
import { applicationFacts } from "@/services/mail/application-facts";

/** The mail of a 確認待ち: what is awaited, and where an envelope goes, also where that is due beside another reason. */
export async function waitingMail(ctx: Context, application: Application, reason: WaitingReason) {
  const federation = await findFederation(ctx, application.federation);
  const request = envelopeRequest(federation);
  const note = reason === "envelope" ? request : undefined;
  const envelope = reason !== "envelope" && (await isEnvelopeDue(ctx, application)) ? request : undefined;
  const payload = {
    ...(await applicationFacts(ctx, application)),
    waitingSince: ctx.now.toISOString(),
    reason,
    ...(note === undefined ? {} : { note }),
    ...(envelope === undefined ? {} : { envelope }),
  };
  return { kind: "waiting" as const, payload };
}
