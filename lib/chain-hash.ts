import { createHmac, hkdfSync } from "node:crypto";

/** The key of the chain of events, made from AUDIT_KEY: whoever holds the database alone cannot close a chain (R48). */
export function chainKey(auditKey: string): Buffer {
  return Buffer.from(hkdfSync("sha256", auditKey, "login-reissue", "event-chain", 32));
}

/** HMAC-SHA-256 under `key` over the hash before it and `content`, base64url; `previous` is blank for the first (R48). */
export function chainHash(key: Buffer, previous: string, content: string): string {
  return createHmac("sha256", key).update(`${previous}\n${content}`).digest("base64url");
}
