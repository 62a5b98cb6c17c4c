/** A fresh nonce for one answer's Content-Security-Policy: 128 random bits; by Web Crypto, which every runtime has. */
export function makeNonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
}
