import { Conflict, commit } from "@/db/commit";
import { move } from "@/services/applications/move";
import type { Applicant, Context } from "@/services/context";
import { applicationFacts } from "@/services/mail/application-facts";
import { provenApplication } from "@/services/status/proven-application";

/**
 * 取下げ: ends the application before its letter is printed, at its applicant's wish; both addresses are told. Once withdrawn
 * it has nothing to do. Refuses `wrong-status` from printing on, and `step-not-due` without a proven mailbox.
 */
export async function withdraw(ctx: Context<Applicant>): Promise<void> {
  const { application } = await provenApplication(ctx);
  if (application.status === "withdrawn") return;
  const payload = { ...(await applicationFacts(ctx, application)), withdrawnAt: ctx.now.toISOString() };
  const mail = { kind: "withdrawn" as const, payload };
  try {
    await commit(ctx, await move(ctx, application, "withdraw", { set: { waitingReason: null }, mail }));
  } catch (error) {
    // A reviewer acted meanwhile: what the application is now decides.
    if (error instanceof Conflict) return withdraw(ctx);
    throw error;
  }
}
