import { and, eq, gte, inArray, lte } from "drizzle-orm";
import { applications } from "@/db/schema/applications";
import { providers } from "@/db/schema/providers";
import type { CaseFacts } from "@/domain/case-flag-rules";
import { limits } from "@/domain/limits";
import type { Context } from "@/services/context";
import type { FlaggedCase } from "@/services/flags/flagged-case";
import type { Office } from "@/services/flags/offices-of";
import { corporationOf } from "@/services/flags/offices-of";

/** The applications that came from the same mailbox for an office of another corporation, by application id. */
export async function sameMailboxOf(
  ctx: Context,
  cases: readonly FlaggedCase[],
  offices: Map<string, Office>,
): Promise<Map<string, CaseFacts["sameMailbox"]>> {
  const sharing = Map.groupBy(await applicationsFrom(ctx, cases), ({ mailbox }) => mailbox);
  return new Map(
    cases.map(({ id, mailbox }) => {
      const others = (sharing.get(mailbox) ?? []).map(({ submittedAt, ...office }) => ({
        corporation: corporationOf(office),
        submittedAt,
      }));
      return [id, others.filter(({ corporation }) => corporation !== offices.get(id)?.corporation)];
    }),
  );
}

/** No further from any of the cases than the rule looks. */
function applicationsFrom(ctx: Context, cases: readonly FlaggedCase[]) {
  const { within } = limits.flags.sharedMailbox;
  const times = cases.map(({ submittedAt }) => submittedAt.getTime());
  const mailboxes = [...new Set(cases.map(({ mailbox }) => mailbox))].filter((mailbox) => mailbox !== "");
  return ctx.database.read
    .select({
      mailbox: applications.mailbox,
      number: applications.providerNumber,
      corporation: providers.corporation,
      submittedAt: applications.submittedAt,
    })
    .from(applications)
    .leftJoin(providers, eq(providers.number, applications.providerNumber))
    .where(
      and(
        inArray(applications.mailbox, mailboxes),
        gte(applications.submittedAt, new Date(Math.min(...times) - within)),
        lte(applications.submittedAt, new Date(Math.max(...times) + within)),
      ),
    );
}
