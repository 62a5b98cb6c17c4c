import { and, asc, eq, inArray, ne } from "drizzle-orm";
import { applications } from "@/db/schema/applications";
import { letters } from "@/db/schema/letters";
import type { Application } from "@/services/applications/find-open";
import type { Context } from "@/services/context";
import { returnsOf } from "@/services/flags/returns-of";

/**
 * The other applications of the office behind an application at the same federation (R43), the newest first, `most` of them or
 * every one, each with how its letters fared.
 */
export async function otherApplications(ctx: Context, office: Application, most?: number) {
  const { reference, providerNumber, federation, status, submittedAt, changedAt } = applications;
  const all = await ctx.database.read
    .select({ id: applications.id, reference, providerNumber, federation, status, submittedAt, changedAt })
    .from(applications)
    .where(
      and(eq(providerNumber, office.providerNumber), eq(federation, office.federation), ne(applications.id, office.id)),
    );
  // Sorted here: asked to sort, SQLite walks all the federation's applications by their time.
  const found = all.toSorted((one, other) => other.submittedAt.getTime() - one.submittedAt.getTime()).slice(0, most);
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
