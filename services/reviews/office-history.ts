import { and, asc, desc, eq, inArray, ne } from "drizzle-orm";
import { applications } from "@/db/schema/applications";
import { events } from "@/db/schema/events";
import { letters } from "@/db/schema/letters";
import type { Application } from "@/services/applications/find-open";
import type { Context } from "@/services/context";
import { returnsOf } from "@/services/flags/returns-of";

/** So many of each, the newest, tell what there is to know. */
const shown = 20;

/** What an office did with its login, each an event of its own account. */
const accountActs = [
  "reset-credentials",
  "choose-password",
  "change-password",
  "register-security-email",
  "remove-security-email",
  "set-security-code",
];

/**
 * What the desk knows of the office behind an application, within the same federation (R43): its other applications with how
 * their letters fared, the newest first, and what it did with its login there, resets of path 1 among it.
 */
export async function officeHistory(ctx: Context, application: Application, accountId: string | undefined) {
  return {
    earlier: await earlierOf(ctx, application),
    accountActs: accountId === undefined ? [] : await actsOf(ctx, accountId),
  };
}

export type OfficeHistory = Awaited<ReturnType<typeof officeHistory>>;

async function earlierOf(ctx: Context, office: Application) {
  const { reference, providerNumber, federation, status, submittedAt, changedAt } = applications;
  const all = await ctx.database.read
    .select({ id: applications.id, reference, providerNumber, federation, status, submittedAt, changedAt })
    .from(applications)
    .where(
      and(eq(providerNumber, office.providerNumber), eq(federation, office.federation), ne(applications.id, office.id)),
    );
  // Sorted here: asked to sort, SQLite walks all the federation's applications by their time.
  const found = all.toSorted((one, other) => other.submittedAt.getTime() - one.submittedAt.getTime()).slice(0, shown);
  const printed = Map.groupBy(await lettersOf(ctx, found), ({ applicationId }) => applicationId);
  const returns = await returnsOf(ctx, found);
  return found.map((each) => ({
    ...each,
    letters: printed.get(each.id) ?? [],
    returns: returns.get(each.id)?.own ?? [],
  }));
}

function lettersOf({ database: { read } }: Context, cases: readonly { id: string }[]) {
  const { id, applicationId, printedAt, postedAt, usedAt } = letters;
  const ids = cases.map((each) => each.id);
  return read
    .select({ id, applicationId, printedAt, postedAt, usedAt })
    .from(letters)
    .where(inArray(applicationId, ids))
    .orderBy(asc(printedAt));
}

function actsOf({ database: { read } }: Context, accountId: string) {
  return read
    .select({ sequence: events.sequence, at: events.at, act: events.act })
    .from(events)
    .where(and(eq(events.actorId, accountId), eq(events.actor, "office"), inArray(events.act, accountActs)))
    .orderBy(desc(events.sequence))
    .limit(shown);
}
