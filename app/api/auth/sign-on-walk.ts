import type { AuthOptions, CookieOption } from "next-auth";
import { z } from "zod";
import { cookieName } from "@/app/_web/cookies";
import type { SingleSignOn } from "@/app/_web/single-sign-on";
import { limits } from "@/domain/limits";
import type { CookieName } from "@/lib/cookie-names";
import { env } from "@/lib/env";
import { errorCode, log } from "@/lib/log";
import { derivedSecret } from "@/lib/secrets";
import type { Identity } from "@/services/oidc/sign-on";

/** What somebody goes to the identity provider for; what was begun for one purpose is never finished for the other. */
export const signOnPurposes = ["sign-in", "link"] as const;

export interface SignOnWalk {
  purpose: (typeof signOnPurposes)[number];
  settings: SingleSignOn;
  /** For linking: the session that began it, which alone can finish it. */
  sessionId?: string;
}

const claims = z.object({ iss: z.string().min(1), sub: z.string().min(1).max(255) });

/**
 * next-auth's options for one walk to the identity provider and back, with pkce, state and nonce. It only finds out who
 * somebody is and tells `heard`; sessions stay ours (`realm-session`). No mail address and no name is asked for.
 */
export function walkOptions({ purpose, settings, sessionId }: SignOnWalk, heard: (who: Identity) => void): AuthOptions {
  const { issuer, clientId, clientSecret, name } = settings;
  return {
    secret: derivedSecret(env().NEXTAUTH_SECRET, `sign-on ${purpose} ${sessionId ?? ""}`),
    session: { strategy: "jwt" },
    cookies: {
      state: walkCookie("signOnState"),
      pkceCodeVerifier: walkCookie("signOnVerifier"),
      nonce: walkCookie("signOnNonce"),
    },
    providers: [
      {
        ...{ id: purpose, name, type: "oauth", idToken: true, checks: ["pkce", "state", "nonce"] },
        ...{ issuer, clientId, clientSecret, authorization: { params: { scope: "openid" } } },
        wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
        profile: (profile) => ({ id: claims.parse(profile).sub }),
      },
    ],
    callbacks: {
      signIn: ({ profile }) => {
        const { iss, sub } = claims.parse(profile);
        heard({ issuer: iss, subject: sub });
        return "/";
      },
    },
    logger: {
      error: (code, told) =>
        log("error", "sign-on", { code, why: errorCode(told instanceof Error ? told : told.error) }),
      warn: (code) => log("warn", "sign-on", { code }),
      debug: () => undefined,
    },
  };
}

function walkCookie(name: CookieName): CookieOption {
  const secure = env().APP_URL.startsWith("https://");
  return {
    name: cookieName(name),
    options: { httpOnly: true, secure, sameSite: "lax", path: "/", maxAge: limits.signOnWalk / 1000 },
  };
}
