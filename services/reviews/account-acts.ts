import { and, desc, eq, inArray, lt } from "drizzle-orm";
import { events } from "@/db/schema/events";
import type { Context } from "@/services/context";

/** What an office did with its login, each an event of its own account. */
const told = [
  "reset-credentials",
  "choose-password",
  "change-password",
  "register-security-email",
  "remove-security-email",
  "set-security-code",
];

/** Up to `most` acts of an office with its login, resets of path 1 among them, the newest first; those before the one numbered `before`. */
export function accountActs({ database: { read } }: Context, accountId: string, most: number, before?: number) {
  const { sequence, at, act, actor, actorId } = events;
  const earlier = before === undefined ? undefined : lt(sequence, before);
  return read
    .select({ sequence, at, act })
    .from(events)
    .where(and(eq(actorId, accountId), eq(actor, "office"), inArray(act, told), earlier))
    .orderBy(desc(sequence))
    .limit(most);
}
