/** What makes a case doubtful; each is found by a pure rule (issue 3, 3). */
export const caseFlags = [
  "shared-mailbox",
  "after-return",
  "address-changed",
  "office-moved",
  "self-service",
  "mailbox-bounced",
  "many-tries",
  "outside-burst",
] as const;

export type CaseFlag = (typeof caseFlags)[number];
