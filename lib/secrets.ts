import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
import { env } from "@/lib/env";

/** Names the pepper in use beside every value made with it, so that it can be changed one day (R10). */
export const pepperId = "p1";

/** HMAC-SHA-256 of a short secret under the pepper that lives outside the database, base64url (R10). */
export function pepperedHash(purpose: string, secret: string): string {
  return createHmac("sha256", keyFor("code")).update(`${purpose}\n${secret}`).digest("base64url");
}

/** SHA-256 of a token that already holds 256 random bits: what the database keeps instead of a cookie's value. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** Whether two hashes are the same, in time that does not depend on where they differ (R10). */
export function sameHash(one: string, other: string): boolean {
  const a = Buffer.from(one);
  const b = Buffer.from(other);
  return a.length === b.length && timingSafeEqual(a, b);
}

/** A secret of its own for one purpose, made from a configured one: what is signed for one purpose is worth nothing for another. */
export function derivedSecret(secret: string, purpose: string): string {
  return Buffer.from(hkdfSync("sha256", secret, "login-reissue", purpose, 32)).toString("base64url");
}

/** Encrypts a text for a row that must not hold it in the clear (mail with a code, TOTP secrets): AES-256-GCM, base64url. */
export function seal(purpose: string, text: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), iv);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url");
}

/** Reads back what `seal` made for the same purpose; throws when a byte was changed. */
export function unseal(purpose: string, sealed: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), bytes.subarray(0, 12), { authTagLength: 16 });
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
}

const keys = new Map<string, Buffer>();

function keyFor(purpose: string): Buffer {
  const known = keys.get(purpose);
  if (known) return known;
  const key = Buffer.from(hkdfSync("sha256", env().CODE_PEPPER, "login-reissue", purpose, 32));
  keys.set(purpose, key);
  return key;
}
