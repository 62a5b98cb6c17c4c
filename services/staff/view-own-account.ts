import { and, count, eq, isNull } from "drizzle-orm";
import { commit } from "@/db/commit";
import { recoveryCodes } from "@/db/schema/staff";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { authorise } from "@/services/staff/authorise";
import type { StaffSession } from "@/services/staff/find-staff-session";
import { livingSessions } from "@/services/staff/living-sessions";
import { ownSession } from "@/services/staff/own-session";

export interface OwnSession {
  id: string;
  device: string;
  createdAt: Date;
  seenAt: Date;
  /** Whether it is the one that asks. */
  own: boolean;
}

export interface OwnAccount {
  id: string;
  name: string;
  /** How many recovery codes are unused (R37). */
  recoveryCodesLeft: number;
  signOnLinked: boolean;
  /** The browsers that are signed in now, the one that asks first. */
  sessions: OwnSession[];
}

/** The asker's own account at the desk; leaves the event of the view (R45). */
export async function viewOwnAccount(ctx: Context<Staff>): Promise<OwnAccount> {
  authorise(ctx, "view-own-account");
  const { person } = await ownSession(ctx);
  const { id, name, oidcSubject } = person;
  const [codes] = await ctx.database.read
    .select({ left: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.staffId, id), isNull(recoveryCodes.usedAt)));
  const living = await livingSessions(ctx, id);
  const sessions = living.map((session) => ownSessionOf(ctx, session));
  await commit(ctx, [record(ctx, { act: "view-own-account", federation: person.federation ?? undefined })]);
  return {
    ...{ id, name, recoveryCodesLeft: codes?.left ?? 0, signOnLinked: oidcSubject !== null },
    sessions: sessions.toSorted((one, other) => Number(other.own) - Number(one.own)),
  };
}

function ownSessionOf(ctx: Context<Staff>, { id, device, createdAt, seenAt }: StaffSession): OwnSession {
  return { id, device, createdAt, seenAt, own: id === ctx.actor.sessionId };
}
