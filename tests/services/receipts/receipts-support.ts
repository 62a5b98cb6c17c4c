import { eq } from "drizzle-orm";
import { commit, statement } from "@/db/commit";
import { accounts, officeSessions, securityEmails } from "@/db/schema/accounts";
import { federations } from "@/db/schema/federations";
import { letters } from "@/db/schema/letters";
import type { ReceiptForm } from "@/domain/receipt-form";
import { tokenHash } from "@/lib/secrets";
import type { Context } from "@/services/context";
import { reportLetter } from "@/services/receipts/report-letter";
import type { Built } from "@/tests/support/build-application";
import { buildApplication } from "@/tests/support/build-application";

export const finder = "1399999999";

export interface Delivered extends Built {
  /** What the letter's QR code holds. */
  token: string;
}

/** An application whose letter has a QR code; posted today unless told otherwise. */
export async function delivered(
  ctx: Context,
  { status = "posted", letter, ...wanted }: NonNullable<Parameters<typeof buildApplication>[1]> = {},
): Promise<Delivered> {
  const token = ctx.random.token();
  const built = await buildApplication(ctx, {
    status,
    ...wanted,
    letter: { receiptHash: tokenHash(token), ...letter },
  });
  return { ...built, token };
}

/** The report of a letter; 未開封 with the office's own number, all else with the finder's. */
export function report(ctx: Parameters<typeof reportLetter>[0], of: Delivered, receipt: ReceiptForm["receipt"]) {
  const providerNumber = receipt === "intact" ? of.application.providerNumber : finder;
  return reportLetter(ctx, of.token, { receipt, providerNumber });
}

/** The letter, its account, the account's sessions and security addresses as they stand now. */
export async function securityOf({ database: { read } }: Context, { letter, account }: Built) {
  const accountId = account?.id ?? "";
  const [letterNow] = await read
    .select()
    .from(letters)
    .where(eq(letters.id, letter?.id ?? ""));
  const [accountNow] = await read.select().from(accounts).where(eq(accounts.id, accountId));
  const sessions = await read.select().from(officeSessions).where(eq(officeSessions.accountId, accountId));
  const addresses = await read.select().from(securityEmails).where(eq(securityEmails.accountId, accountId));
  return {
    letter: letterNow,
    account: accountNow,
    open: sessions.filter(({ endedAt }) => endedAt === null).length,
    addresses: addresses.map(({ email }) => email),
  };
}

/** Where Tokyo's desk is told of a reported letter. */
export async function noticeAt(ctx: Context, noticeEmail: string): Promise<void> {
  const change = ctx.database.read.update(federations).set({ noticeEmail });
  await commit(ctx, [statement(change.where(eq(federations.code, "13")))]);
}
