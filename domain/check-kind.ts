/** What a reviewer can check of a case before approving it: a call to the ledger's number, the address, the envelope; and a supervisor's release of what no call can settle. */
export const checkKinds = ["call-back", "address", "envelope", "release"] as const;
export type CheckKind = (typeof checkKinds)[number];

/** How a call-back ended: the office confirmed that it applied, denied it, or nobody could be reached. */
export const callResults = ["confirmed", "denied", "unreachable"] as const;
export type CallResult = (typeof callResults)[number];

const kinds: Record<CheckKind, string> = {
  "call-back": "台帳の電話番号への確認",
  address: "宛先の住所の確認",
  envelope: "返信用封筒の受け取り",
  release: "電話確認なしの承認の許可",
};

const results: Record<CallResult, string> = {
  confirmed: "申請したと確認できた",
  denied: "申請していないと言われた",
  unreachable: "つながらなかった",
};

/** The Japanese name of a check. */
export function checkLabel(kind: CheckKind): string {
  return kinds[kind];
}

/** How a call ended, in Japanese. */
export function callResultLabel(result: CallResult): string {
  return results[result];
}
