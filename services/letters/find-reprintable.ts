import { commit } from "@/db/commit";
import { Refusal } from "@/domain/refusal";
import { readScan } from "@/domain/scan";
import { canMove } from "@/domain/transitions";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import type { LetterCase } from "@/services/letters/find-letter-cases";
import { findLetterCases } from "@/services/letters/find-letter-cases";
import { letterRefusal } from "@/services/letters/letter-refusal";
import { issueObstacle } from "@/services/letters/obstacle";
import { authorise } from "@/services/staff/authorise";

/** A printed letter that can be printed again; `version` is that of its application now. */
export interface Reprintable {
  reference: string;
  office: string;
  printedAt: Date;
  version: number;
}

/**
 * The letter that a 受付番号, typed or read from a barcode, means for a 再印刷, posted or not; the look is recorded (R45). Refuses
 * `not-your-role`, `scan-unknown`, `not-found` (R43), `not-reprintable` in any other status, and what `issueObstacle` names.
 */
export async function findReprintable(ctx: Context<Staff>, text: string): Promise<Reprintable> {
  authorise(ctx, "view-letters");
  const scan = readScan(text);
  if (scan.kind !== "letter") {
    throw new Refusal("scan-unknown", "通知書のバーコードを読み取るか、受付番号を入力してください。", "reprint");
  }
  const { reference } = scan;
  const [one] = await findLetterCases(ctx, [reference]);
  if (!one?.letter || !canMove(one.application.status, "reprint")) throw letterRefusal("not-reprintable", reference);
  refuseObstacle(ctx, one);
  await commit(ctx, [record(ctx, { act: "view", application: one.application })]);
  const { provider, application } = one;
  const office = provider?.name ?? application.providerNumber;
  return { reference, office, printedAt: one.letter.printedAt, version: application.version };
}

function refuseObstacle(ctx: Context<Staff>, one: LetterCase): void {
  const { reference, approvedBy, ledgerSeenAt } = one.application;
  const obstacle = issueObstacle(ctx.actor.id, { ...one, approvedBy, ledgerSeenAt });
  if (obstacle !== null) throw letterRefusal(obstacle, reference);
}
