import { limits } from "@/domain/limits";

const minute = 60_000;

/** The limits as the answers tell them: minutes, seconds and times. */
export const told = {
  codeMinutes: limits.codes.application.lifetime / minute,
  otherCodeMinutes: limits.codes.reset.lifetime / minute,
  draftMinutes: limits.proofLifetime / minute,
  resendSeconds: limits.resend.spacing / 1000,
  resends: limits.resend.perProof,
  triesPerCode: limits.triesPerCode,
  securityEmails: limits.securityEmails,
  failuresBeforeDelay: limits.officeSignIn.failuresBeforeDelay,
  longestDelayMinutes: limits.officeSignIn.longestDelay / minute,
} as const;
