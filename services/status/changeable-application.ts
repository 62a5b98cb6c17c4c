import { isOpen, statusLabel } from "@/domain/application-status";
import { Refusal } from "@/domain/refusal";
import type { Application } from "@/services/applications/find-open";
import type { Proof } from "@/services/codes/proof";
import type { Applicant, Context } from "@/services/context";
import { provenApplication } from "@/services/status/proven-application";

/** This browser's application while there is still something to be told of it. Refuses `application-closed`, and as `provenApplication`. */
export async function changeableApplication(
  ctx: Context<Applicant>,
): Promise<{ application: Application; proof: Proof }> {
  const proven = await provenApplication(ctx);
  const { status } = proven.application;
  if (isOpen(status)) return proven;
  throw new Refusal(
    "application-closed",
    `この申請は「${statusLabel(status)}」で終わっているため、通知先メールアドレスは変更できません。`,
  );
}
