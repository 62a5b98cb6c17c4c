import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { applications } from "@/db/schema/applications";
import { federations } from "@/db/schema/federations";
import { letters } from "@/db/schema/letters";
import { providers } from "@/db/schema/providers";
import type { LedgerHands } from "@/domain/four-eyes";
import { limits } from "@/domain/limits";
import { pendingChanges } from "@/services/checks/pending-changes";
import type { Context, Staff } from "@/services/context";
import { ledgerHands } from "@/services/ledger/ledger-hands";
import { letterRefusal } from "@/services/letters/letter-refusal";
import { ownFederation } from "@/services/reviews/find-for-staff";

/** An application with all that its letter needs: the office, who changed it and whether it is about to move, the sender, the office's ID, the letter that is valid now, how many sheets were printed. */
export type LetterCase = Awaited<ReturnType<typeof select>>[number] & { hands: LedgerHands; changePending: boolean };

/**
 * The cases of these 受付番号 in the order given, each once, within the asker's own federation. Refuses `nothing-chosen`,
 * `too-many-letters` beyond what one printing takes, and `not-found`, in the same words for another federation's (R43).
 */
export async function findLetterCases(ctx: Context<Staff>, references: string[]): Promise<LetterCase[]> {
  const wanted = [...new Set(references)];
  if (wanted.length === 0) throw letterRefusal("nothing-chosen");
  if (wanted.length > limits.letters.perPrint) throw letterRefusal("too-many-letters");
  const found = new Map((await select(ctx, wanted)).map((each) => [each.application.reference, each]));
  const numbers = [...found.values()].map(({ application }) => application.providerNumber);
  const handsOf = await ledgerHands(ctx, numbers);
  const pending = await pendingChanges(ctx, numbers);
  return wanted.map((reference) => {
    const each = found.get(reference) ?? missing(reference);
    const { providerNumber } = each.application;
    return { ...each, hands: handsOf(providerNumber), changePending: pending.has(providerNumber) };
  });
}

function select(ctx: Context<Staff>, references: string[]) {
  return ctx.database.read
    .select({
      application: applications,
      federation: federations,
      provider: providers,
      account: {
        id: accounts.id,
        userId: accounts.userId,
        hasPassword: sql<0 | 1>`${accounts.passwordHash} is not null`,
      },
      letter: letters,
      sheets: sql<number>`(select count(*) from letters as printed where printed.application_id = ${applications.id})`,
    })
    .from(applications)
    .innerJoin(federations, eq(federations.code, applications.federation))
    .leftJoin(providers, eq(providers.number, applications.providerNumber))
    .leftJoin(
      accounts,
      and(eq(accounts.providerNumber, applications.providerNumber), eq(accounts.federation, applications.federation)),
    )
    .leftJoin(letters, and(eq(letters.applicationId, applications.id), isNull(letters.voidedAt)))
    .where(and(inArray(applications.reference, references), ownFederation(ctx)));
}

function missing(reference: string): never {
  throw letterRefusal("not-found", reference);
}
