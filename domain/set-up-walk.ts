import type { AccountStep } from "@/domain/account-step";
import { accountSteps } from "@/domain/account-step";

interface Walked {
  /** When this session signed in. */
  signedInAt: Date;
  /** Whether it still waits for a password in place of the letter's. */
  byLetter: boolean;
  termsAcceptedAt: Date | null;
  passwordChangedAt: Date | null;
  /** The registered セキュリティ用メールアドレス, oldest first. */
  addresses: { registeredAt: Date }[];
  hasSecurityCode: boolean;
}

/**
 * The set-up screens of one sign-in, those it has done and those that wait, in their order. What was settled before the
 * sign-in is not among them: after a letter there are usually four, after a reset the セキュリティコード alone.
 */
export function setUpWalk(walked: Walked): AccountStep[] {
  const { signedInAt, byLetter, termsAcceptedAt, passwordChangedAt, addresses, hasSecurityCode } = walked;
  const sinceThen = (at: Date | null | undefined) => at instanceof Date && at >= signedInAt;
  const within = new Set<AccountStep>();
  if (termsAcceptedAt === null || sinceThen(termsAcceptedAt)) within.add("terms");
  if (byLetter || sinceThen(passwordChangedAt)) within.add("password");
  if (addresses.length === 0 || sinceThen(addresses[0]?.registeredAt)) within.add("security-email");
  if (!hasSecurityCode) within.add("security-code");
  return accountSteps.filter((step) => within.has(step));
}
