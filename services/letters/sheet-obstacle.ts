import type { BatchSheet } from "@/services/letters/batch-sheets";
import type { LetterRefusal } from "@/services/letters/letter-refusal";
import { issueObstacle } from "@/services/letters/obstacle";

/**
 * What keeps this member of staff from sealing, posting or printing anew a sheet that is still at the desk: `issueObstacle`,
 * for what became doubtful after it was printed stops it too. Null when nothing does.
 */
export function sheetObstacle(staffId: string, { application, ...sheet }: BatchSheet): LetterRefusal | null {
  const { approvedBy, ledgerSeenAt } = application;
  return issueObstacle(staffId, { ...sheet, approvedBy, ledgerSeenAt });
}
