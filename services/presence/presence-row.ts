import type { Statement } from "@/db/commit";
import { statement } from "@/db/commit";
import { presences } from "@/db/schema/presences";
import type { Context, Staff } from "@/services/context";

/** The write that says: whoever asks has this case open now. */
export function presenceRow(ctx: Context<Staff>, applicationId: string): Statement {
  const seen = { applicationId, staffId: ctx.actor.id, seenAt: ctx.now };
  const { applicationId: of, staffId } = presences;
  return statement(
    ctx.database.read
      .insert(presences)
      .values(seen)
      .onConflictDoUpdate({ target: [of, staffId], set: { seenAt: ctx.now } }),
  );
}
