import { commit, statement } from "@/db/commit";
import { staff, staffSessions } from "@/db/schema/staff";
import type { PrefectureCode } from "@/domain/prefecture";
import type { StaffRole } from "@/domain/transitions";
import { staffRoles } from "@/domain/transitions";
import { seal } from "@/lib/secrets";
import type { Context, Staff, System } from "@/services/context";
import { hashPassword } from "@/services/credentials/password-hash";
import { totpSeal } from "@/services/staff/totp-seal";
import { as, staffActor, testContext } from "@/tests/support/test-context";

/** The password of everybody at this desk. */
export const password = "asagao to himawari";

const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
let hashed: Promise<string> | undefined;

/** A database with somebody of every role in Tokyo, each signed in, and the admin of all. */
export async function deskWorld(): Promise<Context<System>> {
  const ctx = await testContext({ actor: { kind: "system" } });
  await signedIn(
    ctx,
    staffRoles.map((role) => staffActor({ role })),
  );
  return ctx;
}

/** Adds these people, each with a password, a second factor and the session of their context. */
export async function signedIn(ctx: Context, people: readonly Staff[]): Promise<void> {
  hashed ??= hashPassword(password);
  const passwordHash = await hashed;
  const { read } = ctx.database;
  const created = { passwordHash, sealedTotpSecret: seal(totpSeal, secret), createdAt: ctx.now };
  await commit(ctx, [
    statement(
      read
        .insert(staff)
        .values(people.map(({ id, name, role, federation }) => ({ id, name, role, federation, ...created }))),
    ),
  ]);
  await alsoSignedIn(ctx, people);
}

/** Opens a session for each of these people, beside those that they have. */
export async function alsoSignedIn(ctx: Context, people: readonly Staff[]): Promise<void> {
  const opened = { createdAt: ctx.now, seenAt: ctx.now, secondFactorAt: ctx.now };
  const sessions = people.map(({ id, sessionId }) => ({ id: sessionId, staffId: id, ...opened }));
  await commit(ctx, [statement(ctx.database.read.insert(staffSessions).values(sessions))]);
}

/** The world as somebody of this role asks it, of Tokyo unless told; an admin is of none. */
export function asRole(ctx: Context, role: StaffRole, federation: PrefectureCode = "13"): Context<Staff> {
  return as(ctx, staffActor({ role, ...(role === "admin" ? {} : { federation }) }));
}

/** Every row of every table, to show that nothing was written. */
export async function everyRow({ database: { client } }: Context): Promise<Record<string, unknown[]>> {
  const { rows } = await client.execute(
    "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'",
  );
  const tables = rows.map(({ name }) => String(name));
  const contents = await client.batch(
    tables.map((table) => `select * from "${table}"`),
    "read",
  );
  return Object.fromEntries(
    tables.map((table, place) => [table, contents[place]?.rows.map((row) => ({ ...row })) ?? []]),
  );
}

/** From now on no event can be written, though all can be read. */
export async function withoutEvents({ database: { client } }: Context): Promise<void> {
  await client.execute(
    "create trigger events_out_of_reach before insert on events begin select raise(abort, 'out of reach'); end",
  );
}
