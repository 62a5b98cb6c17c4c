import { Secret } from "otpauth";
import { pepperedHash } from "@/lib/secrets";

/**
 * A secret of `bytes` bytes (at most 32), base32, that belongs to this enrolment token and this use. Made from the token
 * under the pepper, so that page and answer agree on it while it is kept nowhere.
 */
export function enrolmentSecret(token: string, use: string, bytes: number): string {
  const hash = Buffer.from(pepperedHash(`enrolment ${use}`, token), "base64url");
  return Secret.fromHex(hash.subarray(0, bytes).toString("hex")).base32;
}
