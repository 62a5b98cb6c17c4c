import type { Statement } from "@/db/commit";
import { Conflict, commit } from "@/db/commit";
import { letterEnd } from "@/domain/letter-validity";
import type { ReceiptForm } from "@/domain/receipt-form";
import { Refusal } from "@/domain/refusal";
import { record } from "@/services/audit/record";
import type { Applicant, Context } from "@/services/context";
import type { Receipt } from "@/services/receipts/find-receipt";
import { findReceipt } from "@/services/receipts/find-receipt";
import { received } from "@/services/receipts/received";
import { stopLeak } from "@/services/receipts/stop-leak";

/**
 * 届いた通知書の報告 by whoever holds the letter with this `token` (issue 2, B11): 未開封 is written down, all else makes the
 * letter void at once and calls the federation, also when somebody has reported it as 未開封 before. Refuses `unknown-letter`,
 * `already-reported`, `too-late` past the letter's end (R31), and `other-office` when 未開封 comes with another office's number.
 */
export async function reportLetter(ctx: Context<Applicant>, token: string, report: ReceiptForm): Promise<void> {
  const receipt = await findReceipt(ctx, token);
  if (receipt === undefined) throw unknownLetter();
  refuseOutOfTurn(ctx, receipt, report);
  try {
    await commit(ctx, await consequences(ctx, receipt, report));
  } catch (error) {
    // The letter was used, reported or replaced between our look and our commit: look again, with what is true now.
    if (error instanceof Conflict) return reportLetter(ctx, token, report);
    throw error;
  }
}

function refuseOutOfTurn(ctx: Context, { letter, application }: Receipt, report: ReceiptForm): void {
  const isIntact = report.receipt === "intact";
  const isNews = letter.receivedAs === null || (letter.receivedAs === "intact" && !isIntact);
  if (!isNews) throw alreadyReported();
  if (letterEnd(letter) <= ctx.now) throw tooLate();
  if (isIntact && report.providerNumber !== application.providerNumber) throw otherOffice();
}

async function consequences(
  ctx: Context,
  receipt: Receipt,
  { receipt: how, providerNumber: finder }: ReceiptForm,
): Promise<Statement[]> {
  if (how !== "intact") return stopLeak(ctx, receipt, { how, finder });
  const { letter, application } = receipt;
  const event = { act: "letter-received", application, detail: { letter: letter.id } };
  return [...received(ctx, letter, how), record(ctx, event)];
}

function unknownLetter(): Refusal {
  return new Refusal("unknown-letter", "この通知書の報告は受け付けられません。ヘルプデスクへお電話ください。");
}

function alreadyReported(): Refusal {
  return new Refusal("already-reported", "この通知書については、すでに報告を受け付けています。");
}

function tooLate(): Refusal {
  return new Refusal(
    "too-late",
    "この通知書は有効期限を過ぎたため、報告を受け付けられません。国保連合会へお電話ください。",
  );
}

function otherOffice(): Refusal {
  return new Refusal(
    "other-office",
    "通知書の事業所番号と違います。通知書に書かれた番号を確かめてください。ご自分の事業所宛でない場合は、「別の事業所宛だった」を選んでください。",
    "providerNumber",
  );
}
