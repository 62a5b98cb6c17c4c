import { commit } from "@/db/commit";
import { qrCode } from "@/letters/qr-code";
import { record } from "@/services/audit/record";
import type { Context } from "@/services/context";
import { enrolledProof } from "@/services/staff/enrol";
import { findEnrolment } from "@/services/staff/find-enrolment";
import { pendingTotpSecret } from "@/services/staff/pending-totp-secret";
import { recoveryCodesOf } from "@/services/staff/recovery-codes";
import { staffActor } from "@/services/staff/staff-actor";
import { totpAddress } from "@/services/staff/totp";

/** The screen of an enrolment address: its form, then the recovery codes until they are put away, then nothing. */
export type EnrolmentView =
  | { step: "form"; staffId: string; name: string; secret: string; qrCode: string }
  | { step: "recovery-codes"; staffId: string; codes: string[] }
  | { step: "over" };

/**
 * What the holder of this enrolment token is to see (R37); `qrCode` is an SVG, `secret` base32 for typing by hand. The recovery
 * codes are for the browser that enrolled alone, which shows `proof`. Every look at a secret leaves an event in the name of
 * whom the address is for (R45): an address that somebody else opened first shows in the records.
 */
export async function viewEnrolment(ctx: Context, token: string, proof: string | null): Promise<EnrolmentView> {
  const person = await findEnrolment(ctx, token);
  if (person === undefined || (person.passwordHash !== null && proof !== enrolledProof(token))) return { step: "over" };
  const seen = { act: "view-enrolment", federation: person.federation ?? undefined };
  await commit(ctx, [record({ ...ctx, actor: staffActor(person) }, seen)]);
  if (person.passwordHash !== null)
    return { step: "recovery-codes", staffId: person.id, codes: recoveryCodesOf(token) };
  const { id, name } = person;
  const secret = pendingTotpSecret(token);
  return { step: "form", staffId: id, name, secret, qrCode: qrCode(totpAddress(id, secret)) };
}
