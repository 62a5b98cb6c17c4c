/** What is wrong with the headers of a page (R47): empty when nothing is. HSTS is asked for where the site is served by TLS. */
export function headerFaults(headers: Headers, byTls = false): string[] {
  const policy = headers.get("content-security-policy") ?? "";
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? "'unsafe-inline'";
  const wanted: [string, RegExp][] = [
    ["x-content-type-options", /^nosniff$/],
    ["referrer-policy", /^no-referrer$/],
    ["cross-origin-opener-policy", /^same-origin$/],
    ["cache-control", /no-store/],
    ["content-security-policy", /frame-ancestors 'none'/],
    ["content-security-policy", /default-src 'none'/],
    ...(byTls ? [["strict-transport-security", /max-age=\d{8}/] satisfies [string, RegExp]] : []),
  ];
  return [
    ...wanted
      .filter(([name, value]) => !value.test(headers.get(name) ?? ""))
      .map(([name]) => `${name}: ${headers.get(name)}`),
    /'unsafe-|\*|https?:/.test(scripts) ? `script-src ${scripts}` : [],
    headers.has("x-powered-by") ? "x-powered-by is told" : [],
  ].flat();
}

/** The script tags of a page that do not carry the nonce of its own policy. */
export function scriptsWithoutNonce(html: string, headers: Headers): string[] {
  const nonce = /'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "")?.[1] ?? "none";
  return (html.match(/<script\b[^>]*>/g) ?? []).filter((tag) => !tag.includes(`nonce="${nonce}"`));
}
