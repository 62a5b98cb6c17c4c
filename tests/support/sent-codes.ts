import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { outbox } from "@/db/schema/outbox";
import { unseal } from "@/lib/secrets";
import type { Context } from "@/services/context";
import { mailSeal } from "@/services/mail/queue-mail";

const codeMail = z.object({ code: z.string(), tag: z.string() });

/** The 確認コード mailed to an address so far, oldest first, as its reader sees them. */
export async function sentCodes(ctx: Context, to: string): Promise<string[]> {
  const mails = await ctx.database.read
    .select({ payload: outbox.payload })
    .from(outbox)
    .where(and(eq(outbox.kind, "code"), eq(outbox.recipient, to)))
    .orderBy(sql`rowid`);
  return mails.map(({ payload }) => codeMail.parse(JSON.parse(unseal(mailSeal, payload))).code);
}

/** The last 確認コード mailed to an address. */
export async function lastCode(ctx: Context, to: string): Promise<string> {
  const code = (await sentCodes(ctx, to)).at(-1);
  if (code === undefined) throw new Error("no code was mailed");
  return code;
}

/** Four digits that none of the codes mailed to an address consists of; another one for every `nth`. */
export async function wrongCode(ctx: Context, to: string, nth = 0): Promise<string> {
  const sent = await sentCodes(ctx, to);
  const wrong = Array.from({ length: 10_000 }, (_, n) => String(n).padStart(4, "0")).filter(
    (code) => !sent.includes(code),
  );
  return wrong[nth] ?? "";
}
