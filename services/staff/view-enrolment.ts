import { qrCode } from "@/letters/qr-code";
import type { Context } from "@/services/context";
import { enrolmentSecret } from "@/services/staff/enrolment-secret";
import { findEnrolment } from "@/services/staff/find-enrolment";
import { recoveryCodesOf } from "@/services/staff/recovery-codes";
import { totpAddress } from "@/services/staff/totp";

/** The screen of an enrolment address: its form, then the recovery codes until they are put away, then nothing. */
export type EnrolmentView =
  | { step: "form"; staffId: string; name: string; secret: string; qrCode: string }
  | { step: "recovery-codes"; staffId: string; codes: string[] }
  | { step: "over" };

/** What the holder of this enrolment token is to see (R37); `qrCode` is an SVG, `secret` base32 for typing by hand. */
export async function viewEnrolment(ctx: Context, token: string): Promise<EnrolmentView> {
  const person = await findEnrolment(ctx, token);
  if (person === undefined) return { step: "over" };
  if (person.passwordHash !== null)
    return { step: "recovery-codes", staffId: person.id, codes: recoveryCodesOf(token) };
  const { id, name } = person;
  const secret = pendingTotpSecret(token);
  return { step: "form", staffId: id, name, secret, qrCode: qrCode(totpAddress(id, secret)) };
}

/** The TOTP secret that enrolling with this token will give: 160 bits, base32. */
export function pendingTotpSecret(token: string): string {
  return enrolmentSecret(token, "totp", 20);
}
