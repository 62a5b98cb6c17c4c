import { eq, inArray } from "drizzle-orm";
import { accounts, securityEmails } from "@/db/schema/accounts";
import { providers } from "@/db/schema/providers";
import type { Context } from "@/services/context";
import type { FlaggedCase } from "@/services/flags/flagged-case";

/** The office behind a case: its corporation's name in one spelling, and what the ledger and its account say. */
export interface Office {
  corporation: string;
  addressChangedAt: Date | null;
  /** The registered セキュリティ用メールアドレス with the case's federation, in small letters. */
  securityMailboxes: string[];
}

/** The offices of these cases by application id; one that the ledger does not know stands alone, under its number. */
export async function officesOf(ctx: Context, cases: readonly FlaggedCase[]): Promise<Map<string, Office>> {
  const numbers = [...new Set(cases.map(({ providerNumber }) => providerNumber))];
  const rows = await ctx.database.read
    .select({
      number: providers.number,
      corporation: providers.corporation,
      addressChangedAt: providers.addressChangedAt,
    })
    .from(providers)
    .where(inArray(providers.number, numbers));
  const registered = await ctx.database.read
    .select({ number: accounts.providerNumber, federation: accounts.federation, mailbox: securityEmails.mailbox })
    .from(accounts)
    .innerJoin(securityEmails, eq(securityEmails.accountId, accounts.id))
    .where(inArray(accounts.providerNumber, numbers));
  const ledger = new Map(rows.map((row) => [row.number, row]));
  const mailboxes = Map.groupBy(registered, keyOf);
  return new Map(
    cases.map(({ id, providerNumber: number, federation }) => {
      const row = ledger.get(number);
      const securityMailboxes = (mailboxes.get(keyOf({ number, federation })) ?? []).map(({ mailbox }) => mailbox);
      const corporation = corporationOf({ number, corporation: row?.corporation ?? null });
      return [id, { corporation, addressChangedAt: row?.addressChangedAt ?? null, securityMailboxes }];
    }),
  );
}

/** By what two offices are held to be of one corporation: its name without spaces; where none is known, the office's number. */
export function corporationOf({ number, corporation }: { number: string; corporation: string | null }): string {
  return (corporation ?? "").normalize("NFKC").replace(/\s/g, "") || number;
}

function keyOf({ number, federation }: { number: string; federation: string }): string {
  return `${number} ${federation}`;
}
