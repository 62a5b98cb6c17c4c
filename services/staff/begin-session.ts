import type { Statement } from "@/db/commit";
import { statement } from "@/db/commit";
import { staffSessions } from "@/db/schema/staff";
import { tokenHash } from "@/lib/secrets";
import type { Context } from "@/services/context";

/** The browser somebody signs in with: in words (`deviceName`), and by its `browserIdOf` where it has a name here. */
export interface Place {
  device?: string;
  browserId?: string | null;
}

/** A new session that opens nothing but the second step of 職員ログイン (R37): its token, and the write that begins it. */
export function beginSession(ctx: Context, staffId: string, { device, browserId }: Place) {
  const token = ctx.random.token();
  const session = { id: tokenHash(token), staffId, device, browserId, createdAt: ctx.now, seenAt: ctx.now };
  const begun: Statement = statement(ctx.database.read.insert(staffSessions).values(session));
  return { token, begun };
}
