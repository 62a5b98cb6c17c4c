import { enrolmentSecret } from "@/services/staff/enrolment-secret";

/** The TOTP secret that enrolling with this token will give: 160 bits, base32. */
export function pendingTotpSecret(token: string): string {
  return enrolmentSecret(token, "totp", 20);
}
