import { isOpen } from "@/domain/application-status";
import { findProof } from "@/services/codes/proof";
import type { CodeView } from "@/services/codes/view-code";
import { viewCode } from "@/services/codes/view-code";
import type { Applicant, Context } from "@/services/context";
import { provenApplication } from "@/services/status/proven-application";

export interface AddressCodeView extends CodeView {
  email: string;
}

/** What the code page tells of the new address that its reader typed; null when none waits to be proven. Refuses `step-not-due`. */
export async function viewAddressCode(ctx: Context<Applicant>): Promise<AddressCodeView | null> {
  const { application, proof } = await provenApplication(ctx);
  const asked = await findProof(ctx, "notification-email", proof.browser);
  const isWaiting = asked !== undefined && asked.provenAt === null && asked.expiresAt > ctx.now;
  if (!isWaiting || !isOpen(application.status)) return null;
  const code = await viewCode(ctx, asked);
  return code && { ...code, email: asked.email };
}
