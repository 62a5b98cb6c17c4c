import { commit, statement } from "@/db/commit";
import { checks } from "@/db/schema/checks";
import { makeId } from "@/lib/ids";
import type { Context } from "@/services/context";

type Check = typeof checks.$inferInsert;

/** A check of an application as the database keeps it: a call that confirmed it unless `over` says otherwise; gives its row. */
export async function checked(ctx: Context, applicationId: string, over: Partial<Check> = {}): Promise<Check> {
  const row: Check = {
    id: makeId(ctx.now, ctx.random),
    applicationId,
    kind: "call-back",
    staffId: "test-checker",
    at: ctx.now,
    ...(over.kind === undefined || over.kind === "call-back" ? { result: "confirmed", answeredBy: "管理者" } : {}),
    ...over,
  };
  await commit(ctx, [statement(ctx.database.read.insert(checks).values(row))]);
  return row;
}
