import { and, desc, eq, gt, isNotNull, ne } from "drizzle-orm";
import { ledgerChanges } from "@/db/schema/ledger-changes";
import { staff } from "@/db/schema/staff";
import { Refusal } from "@/domain/refusal";
import { formatDateTime } from "@/lib/dates";
import type { Context, Staff } from "@/services/context";
import { isOwnOffice } from "@/services/ledger/find-office";

/**
 * The refusal `ledger-stale` of what was done on a page that read the row as it was at `asReadAt`: it says when the row was
 * changed since, and by whom where that is a colleague (R43). A wish that waits or was dropped changed nothing, and a command
 * leaves no name.
 */
export async function ledgerStale(ctx: Context<Staff>, number: string, asReadAt: Date | null): Promise<Refusal> {
  const { providerNumber, proposedBy, settledAt, settledAs } = ledgerChanges;
  const inForce = and(isNotNull(settledAs), ne(settledAs, "dropped"));
  const since = asReadAt === null ? undefined : gt(settledAt, asReadAt);
  const [last] = await ctx.database.read
    .select({ at: settledAt, by: staff.name })
    .from(ledgerChanges)
    .leftJoin(staff, eq(staff.id, proposedBy))
    .where(and(eq(providerNumber, number), inForce, since))
    .orderBy(desc(settledAt))
    .limit(1);
  const by = isOwnOffice(ctx, number) ? last?.by : undefined;
  const said = last?.at == null ? "" : `(${[formatDateTime(last.at), by].filter(Boolean).join("、")})`;
  return new Refusal(
    "ledger-stale",
    `この事業所の台帳は、画面を開いた後に変わりました${said}。画面を開き直し、いまの内容を見てから、もう一度操作してください。`,
  );
}
