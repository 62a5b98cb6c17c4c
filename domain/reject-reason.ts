/** Why an application is turned down: coded for the figures, with words of the reviewer beside it for the applicant. */
export const rejectReasons = [
  "not-the-office",
  "agent",
  "closed",
  "self-service",
  "other-federation",
  "address-unconfirmed",
  "no-envelope",
  "duplicate",
  "other",
] as const;

export type RejectReason = (typeof rejectReasons)[number];
