import { and, gt, isNull } from "drizzle-orm";
import { officeSessions } from "@/db/schema/accounts";
import { limits } from "@/domain/limits";
import type { Context } from "@/services/context";

/** The condition that a session of an office lives at `ctx.now`: neither ended nor held, not idle too long, not too old (R39 for staff). */
export function sessionLives({ now }: Context) {
  const { idle, absolute } = limits.officeSession;
  return and(
    isNull(officeSessions.endedAt),
    isNull(officeSessions.heldAt),
    gt(officeSessions.seenAt, new Date(now.getTime() - idle)),
    gt(officeSessions.createdAt, new Date(now.getTime() - absolute)),
  );
}
