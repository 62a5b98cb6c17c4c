import type { PrefectureCode } from "@/domain/prefecture";
import type { StaffRole } from "@/domain/transitions";
import { systemRandom } from "@/lib/random";
import type { Actor, Applicant, Context, Staff } from "@/services/context";
import { testDatabase } from "@/tests/support/test-database";

/** Tuesday, 2026-12-01 at ten in Tokyo: the first day of a claim period. */
const start = new Date("2026-12-01T10:00:00+09:00");

/** A context on a database of its own with a fixed clock: an applicant without a draft, unless `over` says otherwise. */
export function testContext<Who extends Actor>(over: Partial<Context> & { actor: Who }): Promise<Context<Who>>;
export function testContext(over?: Partial<Omit<Context, "actor">>): Promise<Context<Applicant>>;
export async function testContext(over: Partial<Context> = {}): Promise<Context> {
  const now = over.now ?? start;
  return {
    database: over.database ?? (await testDatabase()),
    random: systemRandom,
    clock: () => now,
    now,
    ip: "203.0.113.1",
    ...over,
    actor: shownAnew(over.actor ?? { kind: "applicant", browser: null }, now),
  };
}

/** The same world at another time: at `when`, or that many milliseconds later than `ctx`. */
export function at<Who extends Actor>(ctx: Context<Who>, when: Date | number): Context<Who> {
  const now = typeof when === "number" ? new Date(ctx.now.getTime() + when) : when;
  return { ...ctx, actor: shownAnew(ctx.actor, now), now, clock: () => now };
}

/** Staff of a test show their second factor as often as they are asked; `staleFactor` is of those who have not. */
function shownAnew<Who extends Actor>(actor: Who, now: Date): Who {
  return actor.kind === "staff" ? { ...actor, secondFactorAt: now } : actor;
}

/** The same member of staff with a second factor that was shown eleven minutes ago (R40). */
export function staleFactor(ctx: Context<Staff>): Context<Staff> {
  return { ...ctx, actor: { ...ctx.actor, secondFactorAt: new Date(ctx.now.getTime() - 11 * 60 * 1000) } };
}

/** The same world, asked by someone else. */
export function as<Who extends Actor>(ctx: Context, actor: Who): Context<Who> {
  return { ...ctx, actor: shownAnew(actor, ctx.now) };
}

interface StaffLike {
  role: StaffRole;
  federation?: PrefectureCode | null;
  id?: string;
}

/** A member of staff with both factors shown, of Tokyo unless another federation is given; an admin is of none. */
export function staffActor({ role, federation, id = `test-${role}` }: StaffLike): Staff {
  const where = federation === undefined && role !== "admin" ? "13" : (federation ?? null);
  return {
    kind: "staff",
    id,
    name: "試験 職員",
    role,
    federation: where,
    sessionId: `session-of-${id}`,
    secondFactorAt: start,
  };
}
