/** What a reviewer can check of a case before approving it: a call to the ledger's number, the address, the envelope; and a supervisor's release of what no call can settle. */
export const checkKinds = ["call-back", "address", "envelope", "release"] as const;
export type CheckKind = (typeof checkKinds)[number];

/** How a call-back ended: the office confirmed that it applied, denied it, or nobody could be reached. */
export const callResults = ["confirmed", "denied", "unreachable"] as const;
export type CallResult = (typeof callResults)[number];
