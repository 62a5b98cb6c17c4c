import { createHash } from "node:crypto";

/** A short name for a list of cases as the page shows it, by their versions and ledger rows: another list has another one. */
export function listStamp(cases: { reference: string; version: number; ledgerSeenAt: number }[]): string {
  const listed = cases.map(({ reference, version, ledgerSeenAt }) => `${reference}.${version}.${ledgerSeenAt}`);
  return createHash("sha256").update(listed.join(",")).digest("base64url");
}
