import type { CasePreview } from "@/app/admin/_case/case-act";
import type { MailPreview } from "@/components/form/form-state";
import type { Context, Staff } from "@/services/context";
import { type PreviewedDecision, previewDecision } from "@/services/reviews/preview-decision";

/** The mail that a decision with what stands in its form would send. */
export function preview(ctx: Context<Staff>, input: CasePreview): Promise<MailPreview> {
  return previewDecision(ctx, input.reference, decisionIn(input));
}

function decisionIn(input: CasePreview): PreviewedDecision {
  switch (input.act) {
    case "preview-approve":
      return { act: "approve" };
    case "preview-reject":
      return { act: "reject", reason: input.rejectReason, note: input.rejectNote };
    case "preview-wait":
      return { act: "wait", reason: input.waitingReason };
  }
}
