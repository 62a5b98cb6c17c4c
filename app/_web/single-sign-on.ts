import { env } from "@/lib/env";

export interface SingleSignOn {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What the button says after the name of the act. */
  name: string;
}

/** The one identity provider of this site; null where none is configured (issue 3, 8; contract.md, Settings). */
export function singleSignOn(): SingleSignOn | null {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_NAME: name = "シングルサインオン",
  } = env();
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null;
  return { issuer, clientId, clientSecret, name };
}
