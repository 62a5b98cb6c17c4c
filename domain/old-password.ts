import type { ApplicationStatus } from "@/domain/application-status";
import { openStatuses } from "@/domain/application-status";
import type { StaffRole } from "@/domain/transitions";
import { transitions } from "@/domain/transitions";

/** What stands against 「以前のパスワードを無効にする」. */
export type OldPasswordObstacle =
  | "not-your-role"
  | "application-closed"
  | "no-account"
  | "already-compromised"
  | "no-password";

interface Asked {
  role: StaffRole;
  status: ApplicationStatus;
  account: { compromised: boolean; hasPassword: boolean } | undefined;
}

/**
 * Why a member of staff in this role may not kill the office's old password now, null when nothing stands against it (R32):
 * whoever may approve does it, while the application is open, of an office that still has a password. Once the application
 * is closed the password is the office's new one. Button and service ask it alike.
 */
export function oldPasswordObstacle({ role, status, account }: Asked): OldPasswordObstacle | null {
  if (!transitions.approve.by.includes(role)) return "not-your-role";
  if (!openStatuses.some((open) => open === status)) return "application-closed";
  if (account === undefined) return "no-account";
  if (account.compromised) return "already-compromised";
  return account.hasPassword ? null : "no-password";
}
