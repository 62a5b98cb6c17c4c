import type { Statement } from "@/db/commit";
import { statement } from "@/db/commit";
import { securityEmails } from "@/db/schema/accounts";
import { makeId } from "@/lib/ids";
import type { Context } from "@/services/context";

/** A registered セキュリティ用メールアドレス of an account, as a write for `commit`. */
export function securityEmailOf(ctx: Context, accountId: string, email: string): Statement {
  const row = {
    id: makeId(ctx.now, ctx.random),
    accountId,
    email,
    mailbox: email.toLowerCase(),
    registeredAt: ctx.now,
  };
  return statement(ctx.database.read.insert(securityEmails).values(row));
}
