import type { CaseFacts } from "@/domain/case-flag-rules";
import type { Context } from "@/services/context";
import { failedMailsOf } from "@/services/flags/failed-mails-of";
import type { FlaggedCase } from "@/services/flags/flagged-case";
import { officesOf } from "@/services/flags/offices-of";
import { outsideAround } from "@/services/flags/outside-around";
import { returnsOf } from "@/services/flags/returns-of";
import { sameMailboxOf } from "@/services/flags/same-mailbox-of";

/**
 * What the flag rules look at, for many cases in six queries, however many there are (a bulk approval asks for a thousand);
 * by application id. An application that is not written yet may be among them. Asks no role and looks beyond one federation
 * where a pattern does: what comes out are numbers and dates, no other federation's record (R43).
 */
export async function factsOf(ctx: Context, cases: readonly FlaggedCase[]): Promise<Map<string, CaseFacts>> {
  if (cases.length === 0) return new Map();
  const offices = await officesOf(ctx, cases);
  const sameMailbox = await sameMailboxOf(ctx, cases, offices);
  const returns = await returnsOf(ctx, cases);
  const failedMails = await failedMailsOf(ctx, cases, offices);
  const outside = await outsideAround(ctx, cases);
  return new Map(
    cases.map((each) => {
      const { id, submittedAt, officeMovedAt, codeTries: wrongCodes, codesIssued } = each;
      const facts = {
        submittedAt,
        officeMovedAt,
        wrongCodes,
        codesIssued,
        addressChangedAt: offices.get(id)?.addressChangedAt ?? null,
        securityEmails: offices.get(id)?.securityMailboxes.length ?? 0,
        sameMailbox: sameMailbox.get(id) ?? [],
        ownReturns: returns.get(id)?.own ?? [],
        earlierReturns: returns.get(id)?.earlier ?? [],
        failedMails: failedMails.get(id) ?? 0,
        outsideAround: outside.get(id) ?? 0,
      };
      return [id, facts];
    }),
  );
}
