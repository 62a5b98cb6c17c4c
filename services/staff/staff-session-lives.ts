import { and, gt, isNull } from "drizzle-orm";
import { staffSessions } from "@/db/schema/staff";
import { limits } from "@/domain/limits";
import type { Context } from "@/services/context";

/** The condition that a session of the staff lives at `now`: not ended, not idle too long, not too old (R39). */
export function staffSessionLives({ now }: Context) {
  const { idle, absolute } = limits.staffSession;
  return and(
    isNull(staffSessions.endedAt),
    gt(staffSessions.seenAt, new Date(now.getTime() - idle)),
    gt(staffSessions.createdAt, new Date(now.getTime() - absolute)),
  );
}
