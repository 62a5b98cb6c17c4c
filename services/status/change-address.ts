import { and, eq } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { guarded } from "@/db/commit";
import { applications } from "@/db/schema/applications";
import { proofs } from "@/db/schema/proofs";
import { record } from "@/services/audit/record";
import { enterCode } from "@/services/codes/enter-code";
import type { Applicant, Context } from "@/services/context";
import { applicationFacts } from "@/services/mail/application-facts";
import { notify } from "@/services/mail/notify";
import { changeableApplication } from "@/services/status/changeable-application";
import { dueAddressProof } from "@/services/status/due-address-proof";

/**
 * 通知先メールアドレスの変更, second half: the code proves the new address, and from the same commit on the application writes to
 * it. The old one is told too, and whatever else it had proven is over. Refuses what `enterCode` refuses,
 * `application-closed` and `step-not-due`. Once changed it has nothing to do.
 */
export async function changeAddress(ctx: Context<Applicant>, code: string): Promise<void> {
  const { proof } = await changeableApplication(ctx);
  const asked = await dueAddressProof(ctx, proof.browser);
  await enterCode(ctx, asked, code, ({ email }) => changed(ctx, email));
}

async function changed(ctx: Context<Applicant>, email: string): Promise<Statement[]> {
  const { application, proof: status } = await changeableApplication(ctx);
  const { read } = ctx.database;
  const version = application.version + 1;
  const asRead = and(eq(applications.id, application.id), eq(applications.version, application.version));
  const ofReader = and(eq(proofs.id, status.id), eq(proofs.email, application.email));
  const payload = { ...(await applicationFacts(ctx, application)), changedAt: ctx.now.toISOString() };
  return [
    ...guarded(read.update(applications).set({ email, mailbox: email.toLowerCase(), version }).where(asRead)),
    ...guarded(read.update(proofs).set({ email }).where(ofReader)),
    record(ctx, { act: "change-notification-email", application: { ...application, version } }),
    ...(await notify(ctx, application, { kind: "notification-email-changed", payload }, [email])),
  ];
}
