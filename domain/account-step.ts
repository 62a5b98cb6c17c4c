/** The screens of /account, in the order in which they fall due. */
export const accountSteps = ["terms", "password", "security-email", "security-code", "home"] as const;
export type AccountStep = (typeof accountSteps)[number];

/** The screens that an office may put off until it signs in the next time. */
export type SetUpStep = Extract<AccountStep, "security-email" | "security-code">;

interface Standing {
  termsAcceptedAt: Date | null;
  /** The letter whose temporary password opened the session, null for one opened by the office's own password. */
  letterId: string | null;
  /** When this session put off what may be put off. */
  setUpLaterAt: Date | null;
  /** How many セキュリティ用メールアドレス are registered. */
  securityEmails: number;
  hasSecurityCode: boolean;
}

/**
 * What an office has to do before anything else after signing in (domain.md §2, R31): 利用規約, then a new password in place
 * of the letter's; then セキュリティ用メールアドレス and セキュリティコード, unless it is put off for this session.
 */
export function dueAccountStep(standing: Standing): AccountStep {
  if (standing.termsAcceptedAt === null) return "terms";
  if (standing.letterId !== null) return "password";
  if (standing.setUpLaterAt !== null) return "home";
  if (standing.securityEmails === 0) return "security-email";
  return standing.hasSecurityCode ? "home" : "security-code";
}

/** What shows that the office itself sits at a browser that is signed in. */
export type OwnerSecret = "security-code" | "password";

/**
 * What an office is asked before its password, its セキュリティ用メールアドレス or its セキュリティコード change: the
 * セキュリティコード; its password while it has none; nothing on the screen of `setUp` that falls due right after signing in.
 * Our decision, no source says: whoever walks up to a PC left signed in cannot take the account over.
 */
export function askedSecret(due: AccountStep, hasSecurityCode: boolean, setUp?: SetUpStep): OwnerSecret | null {
  if (hasSecurityCode) return "security-code";
  return due === setUp ? null : "password";
}
