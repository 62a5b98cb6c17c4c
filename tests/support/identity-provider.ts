import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

/** What our site is registered with there. */
export const ourClient = { id: "login-reissue", secret: "only-for-tests-oidc-client-secret-0000" };

/** An identity provider on this machine, for a site at `site`. Its own sign-in page takes any name as the subject and any password. */
export interface IdentityProvider {
  issuer: string;
  stop(): Promise<void>;
}

/** Starts `oidc-provider`; it asks for PKCE, and nobody for consent. */
export async function startIdentityProvider(site: string): Promise<IdentityProvider> {
  const server = createServer();
  await new Promise<void>((listening) => {
    server.listen(0, "127.0.0.1", listening);
  });
  const issuer = `http://127.0.0.1:${portOf(server.address())}`;
  server.on("request", quietly(() => new Provider(issuer, settings(site))).callback());
  return {
    issuer,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}

/**
 * A person at the provider: follows `address` as a browser would, signs in there as `subject`, and gives the address on our
 * site that the provider leads back to.
 */
export async function signInThere(address: string, subject: string): Promise<string> {
  const jar = new Map<string, string>();
  const asked = await follow(address, jar);
  const page = await asked.answer.text();
  const form = /action="([^"]+)"/.exec(page)?.[1] ?? "";
  const body = new URLSearchParams({ prompt: "login", login: subject, password: "any" });
  return (await follow(new URL(form, asked.address).href, jar, body)).address;
}

/** Follows redirects within the provider, cookies included; ends at a page, or at an address elsewhere that is not asked any more. */
async function follow(address: string, jar: Map<string, string>, body?: URLSearchParams) {
  const { origin } = new URL(address);
  let at = address;
  let sent = body;
  for (;;) {
    const Cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const asked = sent === undefined ? {} : { method: "POST", body: sent };
    const answer = await fetch(at, { ...asked, headers: { Cookie }, redirect: "manual" });
    for (const line of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split(/=(.*)/s);
      jar.set(name, value);
    }
    const location = answer.headers.get("location");
    if (location === null) return { address: at, answer };
    at = new URL(location, at).href;
    if (new URL(at).origin !== origin) return { address: at, answer };
    sent = undefined;
  }
}

function settings(site: string) {
  const redirects = ["sign-in", "link"].map((purpose) => `${site}/api/auth/callback/${purpose}`);
  return {
    clients: [{ client_id: ourClient.id, client_secret: ourClient.secret, redirect_uris: redirects }],
    cookies: { keys: ["only-for-tests-identity-provider-cookie-key"] },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    pkce: { required: () => true },
    findAccount: (_: unknown, subject: string) => ({ accountId: subject, claims: () => ({ sub: subject }) }),
    loadExistingGrant: withoutConsent,
  };
}

interface Asked {
  oidc: {
    client: { clientId: string };
    session: { accountId: string };
    provider: { Grant: new (of: { clientId: string; accountId: string }) => Grant };
  };
}

interface Grant {
  addOIDCScope(scope: string): void;
  save(): Promise<string>;
}

async function withoutConsent({ oidc: { client, session, provider } }: Asked): Promise<Grant> {
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope("openid");
  await grant.save();
  return grant;
}

/** It reminds of what a real provider should set otherwise; that is no news to a test. */
function quietly<Made>(make: () => Made): Made {
  const { info, warn } = console;
  console.info = () => undefined;
  console.warn = () => undefined;
  try {
    return make();
  } finally {
    Object.assign(console, { info, warn });
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address.port;
}
