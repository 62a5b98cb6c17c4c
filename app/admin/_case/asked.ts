import type { CaseDeed, CasePreview } from "@/app/admin/_case/case-act";
import type { StaffAct } from "@/domain/staff-acts";

/** The act of the matrix that the pressed button of a case page asks for. */
export function asked({ act }: CaseDeed | CasePreview): StaffAct {
  switch (act) {
    case "resume":
      return "review";
    case "call-back":
    case "envelope-received":
      return "check";
    case "preview-approve":
    case "preview-reject":
    case "preview-wait":
      return "preview-decision";
    case "approve":
    case "review":
    case "reopen":
    case "return":
    case "mark-compromised":
    case "reject":
    case "wait":
    case "release":
      return act;
  }
}
