import { count, sql } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { atMost } from "@/db/commit";
import { ledgerChanges } from "@/db/schema/ledger-changes";
import { providers } from "@/db/schema/providers";
import type { Context } from "@/services/context";
import type { Provider } from "@/services/ledger/find-provider";

/**
 * The condition of an approval that the ledger rows it was judged by stand as they were read, with no change of address
 * awaiting its second person: else the commit holds nothing.
 */
export function ledgerAsRead({ database: { read } }: Context, offices: readonly (Provider | null)[]): Statement {
  const rows = offices.flatMap((office) => (office === null ? [] : [[office.number, office.changedAt.getTime()]]));
  const isOther = sql`${providers.changedAt} is not seen.value ->> 1`;
  const isPending = sql`exists (select 1 from ${ledgerChanges} where ${ledgerChanges.providerNumber} = seen.value ->> 0 and ${ledgerChanges.settledAt} is null)`;
  const changed = read
    .select({ count: count() })
    .from(sql`json_each(${JSON.stringify(rows)}) as seen`)
    .leftJoin(providers, sql`${providers.number} = seen.value ->> 0`)
    .where(sql`${isOther} or ${isPending}`);
  return atMost(0, changed);
}
