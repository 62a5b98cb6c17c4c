import { and, desc, eq } from "drizzle-orm";
import { commit } from "@/db/commit";
import { applications } from "@/db/schema/applications";
import { letters } from "@/db/schema/letters";
import { providers } from "@/db/schema/providers";
import { Refusal } from "@/domain/refusal";
import type { Scan } from "@/domain/scan";
import { readScan } from "@/domain/scan";
import { canMove } from "@/domain/transitions";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { sheetNumber } from "@/services/letters/sheet-number";
import { sheetRefusal } from "@/services/letters/sheet-refusal";
import { ownFederation } from "@/services/reviews/find-for-staff";
import { authorise } from "@/services/staff/authorise";

/** The letter that came back: its application as it stands, the office, when it was posted, and which sheet of its case it is (0 without any). */
export type Returned = Awaited<ReturnType<typeof select>>[number];

/**
 * Which letter the barcode or the 受付番号 of a letter, or a 追跡番号 from a returned envelope, names, the newest where it names several; the look is recorded
 * (R45). Refuses `not-your-role`, `scan-unknown`, `not-found` for none and for another federation's alike (R43),
 * `letter-void` for a sheet that was printed again: booking it would end the letter that is on its way; and `which-sheet` for a 受付番号 alone when there are several.
 */
export async function findReturned(ctx: Context<Staff>, text: string): Promise<Returned> {
  authorise(ctx, "return");
  const scan = readScan(text);
  const found = meant(await select(ctx, scan), scan);
  if (found === undefined) {
    throw new Refusal("not-found", "この番号の通知書は見つかりません。番号を確認してください。", "scan");
  }
  const { reference, status } = found.application;
  if (canMove(status, "return")) {
    if (found.letter?.voidedAt) throw sheetRefusal("letter-void", reference, newOneIsValid);
    if (isTyped(scan) && found.sheet > 1) throw sheetRefusal("which-sheet", reference);
  }
  await commit(ctx, [record(ctx, { act: "view", application: found.application })]);
  return found;
}

const newOneIsValid = "新しい通知書が有効なため、返戻にはしません。";

/** Every sheet that the scan could mean, the newest first. */
function select(ctx: Context<Staff>, scan: Scan) {
  const { id, reference, providerNumber, federation, status, version } = applications;
  const { postedAt, trackingNumber, voidedAt } = letters;
  return ctx.database.read
    .select({
      application: { id, reference, providerNumber, federation, status, version },
      provider: { name: providers.name },
      // The key first: by its first column Drizzle tells whether there is a letter at all.
      letter: { id: letters.id, postedAt, trackingNumber, voidedAt },
      sheet: sheetNumber(),
    })
    .from(applications)
    .leftJoin(providers, eq(providers.number, providerNumber))
    .leftJoin(letters, eq(letters.applicationId, id))
    .where(and(named(scan), ownFederation(ctx)))
    .orderBy(desc(letters.printedAt));
}

function named(scan: Scan) {
  switch (scan.kind) {
    case "letter":
      return eq(applications.reference, scan.reference);
    case "tracking":
      return eq(letters.trackingNumber, scan.number);
    case "unknown":
      throw new Refusal("scan-unknown", "通知書の受付番号か、封筒の追跡番号を読み取ってください。", "scan");
  }
}

function meant(sheets: Returned[], scan: Scan): Returned | undefined {
  if (scan.kind !== "letter" || scan.sheet === null) return sheets[0];
  return sheets.find(({ sheet }) => sheet === scan.sheet);
}

/** Only the 受付番号 is known, not which of its sheets it is. */
function isTyped(scan: Scan): boolean {
  return scan.kind === "letter" && scan.sheet === null;
}
