import type { AuthOptions } from "next-auth";
import { getServerSession } from "next-auth";
import { encode } from "next-auth/jwt";
import { z } from "zod";
import { cookieName, dropCookie, setCookie } from "@/app/_web/cookies";
import { limits } from "@/domain/limits";
import { env } from "@/lib/env";
import { derivedSecret } from "@/lib/secrets";

/** The two realms of signing in; a session of one never opens a door of the other: own cookie, own key, own table. */
export type Realm = "office" | "staff";

const carried = z.object({ sid: z.string() });

/**
 * The token of this browser's session in `realm`, as its cookie carries it; null without one. Whether the session still
 * lives is the services' to say, on every request, from its row (R39).
 */
export async function sessionToken(realm: Realm): Promise<string | null> {
  const session: unknown = await getServerSession(options(realm));
  const parsed = carried.safeParse(session);
  return parsed.success ? parsed.data.sid : null;
}

/** Gives this browser the session of `token` in `realm`. For actions. */
export async function openSession(realm: Realm, token: string): Promise<void> {
  const { secret, session } = options(realm);
  const jwt = await encode({ token: { sid: token }, secret, maxAge: session.maxAge });
  await setCookie(realm, jwt);
}

/** Forgets this browser's session in `realm`; its row is ended by the services. For actions. */
export async function closeSession(realm: Realm): Promise<void> {
  await dropCookie(realm);
}

function options(realm: Realm) {
  const { absolute } = realm === "staff" ? limits.staffSession : limits.officeSession;
  return {
    providers: [],
    secret: derivedSecret(env().NEXTAUTH_SECRET, `${realm}-session`),
    session: { strategy: "jwt", maxAge: absolute / 1000 },
    cookies: { sessionToken: { name: cookieName(realm), options: {} } },
    callbacks: { session: ({ session, token }) => ({ ...session, sid: token.sid }) },
  } as const satisfies AuthOptions & { session: { maxAge: number } };
}
