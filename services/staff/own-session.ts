import { eq } from "drizzle-orm";
import { staff, staffSessions } from "@/db/schema/staff";
import { Refusal } from "@/domain/refusal";
import type { Context, Staff } from "@/services/context";
import type { Person } from "@/services/staff/find-staff-session";

/** The asker's own row, and the browser that this session is in. Refuses `sign-in-again` when the row is gone. */
export async function ownSession(ctx: Context<Staff>): Promise<{ person: Person; browserId: string | null }> {
  const { id, sessionId } = ctx.actor;
  const { read } = ctx.database;
  const [person] = await read.select().from(staff).where(eq(staff.id, id));
  if (person === undefined) throw new Refusal("sign-in-again", "もう一度ログインしてください。");
  const [session] = await read.select().from(staffSessions).where(eq(staffSessions.id, sessionId));
  return { person, browserId: session?.browserId ?? null };
}
