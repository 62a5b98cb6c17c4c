/** The screens of /account, in the order in which they fall due. */
export const accountSteps = ["terms", "password", "home"] as const;
export type AccountStep = (typeof accountSteps)[number];

interface Standing {
  termsAcceptedAt: Date | null;
  /** The letter whose temporary password opened the session, null for one opened by the office's own password. */
  letterId: string | null;
}

/** What an office has to do before anything else after signing in: 利用規約, then a new password in place of the letter's (domain.md §2, R31). */
export function dueAccountStep({ termsAcceptedAt, letterId }: Standing): AccountStep {
  if (termsAcceptedAt === null) return "terms";
  return letterId === null ? "home" : "password";
}
