import { limits } from "@/domain/limits";
import { compact } from "@/domain/typed-text";
import { makeId } from "@/lib/ids";
import { pepperedHash } from "@/lib/secrets";
import type { Context } from "@/services/context";
import { enrolmentSecret } from "@/services/staff/enrolment-secret";

/** The ten recovery codes that belong to this one-time token, each 80 bits as sixteen letters and digits (R37). */
export function recoveryCodesOf(token: string): string[] {
  return Array.from({ length: limits.recoveryCodes }, (_, index) =>
    enrolmentSecret(token, `recovery code ${index}`, 10),
  );
}

/** The rows that keep a person's recovery codes: hashes, never the codes (R37). */
export function recoveryCodeRows(ctx: Context, staffId: string, codes: string[]) {
  return codes.map((code) => ({ id: makeId(ctx.now, ctx.random), staffId, hash: recoveryCodeHash(staffId, code) }));
}

/** What the database keeps of a recovery code; case, hyphens and full width of the typed one don't matter. */
export function recoveryCodeHash(staffId: string, typed: string): string {
  return pepperedHash("recovery code", `${staffId}\n${compact(typed)}`);
}
