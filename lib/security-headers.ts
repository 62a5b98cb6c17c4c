/** The headers that every answer carries, whatever its page (R47); HSTS only where the site is served by TLS. */
export function fixedHeaders(byTls: boolean): { key: string; value: string }[] {
  const always = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
  };
  const all = byTls ? { ...always, "Strict-Transport-Security": "max-age=63072000; includeSubDomains" } : always;
  return Object.entries(all).map(([key, value]) => ({ key, value }));
}

/** The Content-Security-Policy of one answer: its own scripts by nonce, nothing from elsewhere, no frames (R47). */
export function contentSecurityPolicy(nonce: string, mode: "built" | "development" = "built"): string {
  const forReloading = mode === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${forReloading}`,
    mode === "development" ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** The policy of a document that we show but did not write, such as a mail: no script, no form, nothing from elsewhere. */
export const sandboxPolicy =
  "sandbox; default-src 'none'; script-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";
