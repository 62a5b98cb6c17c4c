import { Secret, TOTP } from "otpauth";
import { limits } from "@/domain/limits";

const stepLength = 30 * 1000;

/** The six digits that an authenticator with this secret (base32) shows at `now`. */
export function totpCode(secret: string, now: Date): string {
  return TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: now.getTime() });
}

/** The thirty-second step, counted from 1970, whose code was typed; null when it is none of now, before or after (R37). */
export function totpStep(secret: string, typed: string, now: Date): number | null {
  const timestamp = now.getTime();
  const delta = TOTP.validate({
    secret: Secret.fromBase32(secret),
    token: typed,
    timestamp,
    window: limits.totpWindow,
  });
  return delta === null ? null : Math.floor(timestamp / stepLength) + delta;
}

/** What an authenticator reads from the QR code. */
export function totpAddress(staffId: string, secret: string): string {
  const issuer = "介護電子請求受付システム";
  return new TOTP({ issuer, issuerInLabel: false, label: staffId, secret: Secret.fromBase32(secret) }).toString();
}
