import { encode } from "next-auth/jwt";
import { openDatabase } from "@/db/client";
import { commit, statement } from "@/db/commit";
import { staffSessions } from "@/db/schema/staff";
import { limits } from "@/domain/limits";
import { cookieNamed } from "@/lib/cookie-names";
import { systemRandom } from "@/lib/random";
import { derivedSecret, tokenHash } from "@/lib/secrets";
import { serverSettings } from "@/tests/support/server-settings";
import type { TrainingServer } from "@/tests/support/training-server";

/** The cookie of a session in which somebody has just shown both factors: what 職員ログイン leaves, without its screens. */
export async function staffSession(server: TrainingServer, staffId: string) {
  const token = systemRandom.token();
  const now = server.now();
  const database = openDatabase({ url: `file:${server.database}` });
  const session = { id: tokenHash(token), staffId, createdAt: now, seenAt: now, secondFactorAt: now };
  await commit({ database }, [statement(database.read.insert(staffSessions).values(session))]);
  database.client.close();
  const secret = derivedSecret(serverSettings({}).NEXTAUTH_SECRET ?? "", "staff-session");
  const value = await encode({ token: { sid: token }, secret, maxAge: limits.staffSession.absolute / 1000 });
  return { name: cookieNamed("staff", false), value, url: server.url, httpOnly: true, sameSite: "Lax" as const };
}
