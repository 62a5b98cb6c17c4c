/** Which cases a federation wants called back at the ledger's number before approval. */
export const callBackRules = ["flagged", "always", "never"] as const;

export type CallBackRule = (typeof callBackRules)[number];
