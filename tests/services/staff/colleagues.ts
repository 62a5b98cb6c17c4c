import { eq } from "drizzle-orm";
import { commit, statement } from "@/db/commit";
import { staff, staffBrowsers, staffSessions } from "@/db/schema/staff";
import type { Context, Staff } from "@/services/context";
import type { Person } from "@/services/staff/find-staff-session";
import { showSecondFactor } from "@/services/staff/show-second-factor";
import { signIn } from "@/services/staff/sign-in";
import type { BuiltStaff } from "@/tests/support/build-staff";
import { buildStaff } from "@/tests/support/build-staff";
import { as, staffActor, testContext } from "@/tests/support/test-context";

export const notFound = { code: "not-found", message: "この職員IDの職員は見つかりません。" };

/** An admin of all, who is a row of the table too, and a reviewer of Tokyo beside them. */
export async function admin(): Promise<{ ctx: Context<Staff>; reviewer: BuiltStaff }> {
  const ctx = await testContext({ actor: staffActor({ role: "admin" }) });
  await buildStaff(ctx, { id: ctx.actor.id, role: "admin", federation: null });
  return { ctx, reviewer: await buildStaff(ctx) };
}

/** Tokyo's supervisor in the same world. */
export function supervisorIn(ctx: Context): Context<Staff> {
  return as(ctx, staffActor({ role: "supervisor" }));
}

export async function personNow(ctx: Context, id: string): Promise<Person | undefined> {
  const [person] = await ctx.database.read.select().from(staff).where(eq(staff.id, id));
  return person;
}

/** Signs somebody in with both factors, and gives the token of the session. */
export async function enter(ctx: Context, person: BuiltStaff, browserId: string | null = null): Promise<string> {
  return showSecondFactor(ctx, await signIn(ctx, { ...person, browserId }), person.totpAt(ctx));
}

/** Sessions of a person that nobody has ended, and browsers that know them. */
export async function openOf({ database: { read } }: Context, id: string) {
  const sessions = await read.select().from(staffSessions).where(eq(staffSessions.staffId, id));
  const browsers = await read.select().from(staffBrowsers).where(eq(staffBrowsers.staffId, id));
  return { sessions: sessions.filter(({ endedAt }) => endedAt === null).length, browsers: browsers.length };
}

/** Changes columns of a person's row behind everybody's back. */
export async function setRow(ctx: Context, id: string, change: Partial<Person>): Promise<void> {
  await commit(ctx, [statement(ctx.database.read.update(staff).set(change).where(eq(staff.id, id)))]);
}

/** Everything about staff, to show that a refusal touched nothing. */
export async function everythingOfStaff({ database: { read } }: Context) {
  return { staff: await read.select().from(staff), sessions: await read.select().from(staffSessions) };
}
