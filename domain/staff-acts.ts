import type { StaffRole } from "@/domain/transitions";
import { staffRoles, transitions } from "@/domain/transitions";

const { review, wait, approve, reject, reopen, print, reprint, post } = transitions;
const desk = ["reviewer", "issuer", "supervisor"] as const;
const reviewing = ["reviewer", "supervisor"] as const;
const issuing = ["issuer", "supervisor"] as const;
const overseeing = ["supervisor", "admin"] as const;

interface Permission {
  by: readonly StaffRole[];
  /** Whether the second factor must have been shown in the last ten minutes (R40). */
  fresh: boolean;
}

/**
 * The role × act matrix of the desk (R42): every act and every view that a member of staff can ask for, and whose it is. An
 * admin sees all federations and decides no case (issue 3, 8). Screens ask it which rooms and buttons to show, `authorise`
 * asks it in every service.
 */
export const staffActs = {
  "view-queue": { by: staffRoles, fresh: false },
  "view-case": { by: staffRoles, fresh: false },
  "save-view": { by: staffRoles, fresh: false },
  review: { by: staffOf(review.by), fresh: false },
  wait: { by: staffOf(wait.by), fresh: false },
  approve: { by: staffOf(approve.by), fresh: true },
  reject: { by: staffOf(reject.by), fresh: false },
  reopen: { by: staffOf(reopen.by), fresh: false },
  "preview-decision": { by: reviewing, fresh: false },
  "view-clean": { by: reviewing, fresh: false },
  check: { by: reviewing, fresh: false },
  release: { by: ["supervisor"], fresh: true },
  "mark-compromised": { by: reviewing, fresh: true },
  "view-letters": { by: staffRoles, fresh: false },
  print: { by: staffOf(print.by), fresh: true },
  reprint: { by: staffOf(reprint.by), fresh: true },
  seal: { by: issuing, fresh: false },
  "unseal-batch": { by: issuing, fresh: false },
  post: { by: staffOf(post.by), fresh: false },
  return: { by: desk, fresh: false },
  "close-batch": { by: issuing, fresh: false },
  "record-canary": { by: desk, fresh: false },
  "view-ledger": { by: staffRoles, fresh: false },
  "change-ledger": { by: reviewing, fresh: false },
  "confirm-ledger": { by: reviewing, fresh: true },
  "import-ledger": { by: overseeing, fresh: true },
  "view-ledger-file": { by: overseeing, fresh: false },
  "view-staff": { by: overseeing, fresh: false },
  "manage-staff": { by: ["admin"], fresh: true },
  "suspend-staff": { by: overseeing, fresh: true },
  "view-own-account": { by: staffRoles, fresh: false },
  "end-own-sessions": { by: staffRoles, fresh: false },
  "change-own-factors": { by: staffRoles, fresh: true },
  "view-settings": { by: overseeing, fresh: false },
  "change-settings": { by: overseeing, fresh: true },
  "view-overview": { by: staffRoles, fresh: false },
  "view-audit": { by: overseeing, fresh: false },
} as const satisfies Record<string, Permission>;

export type StaffAct = keyof typeof staffActs;

/** Every act of the matrix, in its order. */
export const staffActList = Object.keys(staffActs).filter((act): act is StaffAct => act in staffActs);

/** Whether someone in this role may ask for this act at all. */
export function mayDo(role: StaffRole, act: StaffAct): boolean {
  const { by }: Permission = staffActs[act];
  return by.includes(role);
}

/** Whether this act asks for a second factor that was shown within ten minutes (R40). */
export function asksFreshFactor(act: StaffAct): boolean {
  return staffActs[act].fresh;
}

function staffOf(roles: readonly string[]): StaffRole[] {
  return staffRoles.filter((role) => roles.includes(role));
}
