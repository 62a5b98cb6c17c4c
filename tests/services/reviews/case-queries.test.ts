import { expect, it } from "vitest";
import { reader } from "@/db/reader";
import type { Context, Staff } from "@/services/context";
import { refreshFlags } from "@/services/flags/refresh-flags";
import { bePresent } from "@/services/presence/be-present";
import { viewCase } from "@/services/reviews/view-case";
import { reviewer } from "@/tests/services/reviews/acts";
import { buildApplication } from "@/tests/support/build-application";

interface Asked {
  sql: string;
  args: never;
}

/* Tables that stay small whatever a year brings and lists that the query itself brings, and conditions that hold for whole federations or for every case. */
const wide =
  /SCAN (?!json_each|case_flags|applications USING INDEX applications_flags_due)|\((?:federation|act|status)=\?\)/;

it("a case page, its presence and its flags look at their own few rows, however many the others are", async () => {
  const ctx = await reviewer();
  const account = { lastSignInAt: ctx.now };
  const { application } = await buildApplication(ctx, {
    providerNumber: "2771111111",
    securityEmail: "a@b.jp",
    account,
  });
  await buildApplication(ctx, { providerNumber: "2771111111", status: "completed", account: null });
  const asked: Asked[] = [];
  const watched = noting(ctx, asked);
  await viewCase(watched, application.reference);
  await bePresent(watched, application.reference);
  await refreshFlags(watched);
  const plans = await Promise.all(asked.map((query) => planOf(ctx, query)));
  expect(plans.length).toBeGreaterThan(20);
  expect(plans.filter((plan) => wide.test(plan))).toEqual([]);
});

async function planOf({ database: { client } }: Context, { sql, args }: Asked): Promise<string> {
  const { rows } = await client.execute({ sql: `explain query plan ${sql}`, args });
  return `${rows.map(({ detail }) => detail).join("; ")} of ${sql.slice(0, 60)}`;
}

/** The same world, in which every query is written down. */
function noting(ctx: Context<Staff>, asked: Asked[]): Context<Staff> {
  const client = new Proxy(ctx.database.client, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== "function") return value;
      if (name !== "execute") return value.bind(target);
      return (query: Asked) => {
        asked.push(query);
        return value.call(target, query);
      };
    },
  });
  return { ...ctx, database: { client, read: reader(client) } };
}
