import { and, eq, exists, gte, lt, or } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { applications } from "@/db/schema/applications";
import { providers } from "@/db/schema/providers";
import type { PrefectureCode } from "@/domain/prefecture";
import { prefectureOf } from "@/domain/provider-number";
import { Refusal } from "@/domain/refusal";
import type { Context, Staff } from "@/services/context";
import type { Provider } from "@/services/ledger/find-provider";

/**
 * The office with this 事業所番号 as far as the asker may see it: located in the own prefecture, or with an account or an
 * application at the own federation; an admin sees all. Refuses `not-found` in the same words for none at all (R43).
 */
export async function findOffice(ctx: Context<Staff>, number: string): Promise<Provider> {
  const [office] = await ctx.database.read
    .select()
    .from(providers)
    .where(and(eq(providers.number, number), inSight(ctx)));
  if (office === undefined) throw new Refusal("not-found", "この事業所番号の事業所は見つかりません。");
  return office;
}

/** The same of an office that the asker's federation keeps in the ledger: located in its prefecture. Refuses `office-elsewhere`. */
export async function findOwnOffice(ctx: Context<Staff>, number: string): Promise<Provider> {
  const office = await findOffice(ctx, number);
  if (isOwnOffice(ctx, number)) return office;
  throw new Refusal(
    "office-elsewhere",
    "この事業所は他の都道府県にあります。所在地の国保連合会に、事業所台帳の変更を依頼してください。",
  );
}

/** Whether the office lies in the asker's own prefecture; to an admin every one does (domain.md §2). */
export function isOwnOffice({ actor: { federation } }: Context<Staff>, number: string): boolean {
  return federation === null || prefectureOf(number) === federation;
}

/** The condition that an office lies in this prefecture: its number begins with it. */
export function located(prefecture: PrefectureCode) {
  const next = String(Number(prefecture) + 1).padStart(2, "0");
  return and(gte(providers.number, prefecture), lt(providers.number, next));
}

function inSight({ actor: { federation }, database: { read } }: Context<Staff>) {
  if (federation === null) return undefined;
  const account = and(eq(accounts.federation, federation), eq(accounts.providerNumber, providers.number));
  const application = and(eq(applications.federation, federation), eq(applications.providerNumber, providers.number));
  return or(
    located(federation),
    exists(read.select({ id: accounts.id }).from(accounts).where(account)),
    exists(read.select({ id: applications.id }).from(applications).where(application)),
  );
}
