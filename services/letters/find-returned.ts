import { and, desc, eq } from "drizzle-orm";
import { commit } from "@/db/commit";
import { applications } from "@/db/schema/applications";
import { letters } from "@/db/schema/letters";
import { providers } from "@/db/schema/providers";
import { Refusal } from "@/domain/refusal";
import { readScan } from "@/domain/scan";
import { canMove } from "@/domain/transitions";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { ownFederation } from "@/services/reviews/find-for-staff";
import { authorise } from "@/services/staff/authorise";

/** The letter that came back: its application as it stands, the office, and when it was posted. */
export type Returned = NonNullable<Awaited<ReturnType<typeof select>>>;

/**
 * Which letter a 受付番号 or a 追跡番号 from a returned envelope names, the newest where it names several; the look is recorded
 * (R45). Refuses `not-your-role`, `scan-unknown`, `not-found` for none and for another federation's alike (R43), and
 * `letter-void` for a sheet that was printed again: booking it would end the letter that is on its way.
 */
export async function findReturned(ctx: Context<Staff>, text: string): Promise<Returned> {
  authorise(ctx, "return");
  const found = await select(ctx, text);
  if (found === undefined) {
    throw new Refusal("not-found", "この番号の通知書は見つかりません。番号を確認してください。", "scan");
  }
  if (readScan(text).kind === "tracking" && isReplaced(found)) throw replaced();
  await commit(ctx, [record(ctx, { act: "view", application: found.application })]);
  return found;
}

async function select(ctx: Context<Staff>, text: string) {
  const { id, reference, providerNumber, federation, status, version } = applications;
  const [found] = await ctx.database.read
    .select({
      application: { id, reference, providerNumber, federation, status, version },
      provider: { name: providers.name },
      letter: { postedAt: letters.postedAt, trackingNumber: letters.trackingNumber, voidedAt: letters.voidedAt },
    })
    .from(applications)
    .leftJoin(providers, eq(providers.number, providerNumber))
    .leftJoin(letters, eq(letters.applicationId, id))
    .where(and(named(text), ownFederation(ctx)))
    .orderBy(desc(letters.printedAt))
    .limit(1);
  return found;
}

function named(text: string) {
  const scan = readScan(text);
  switch (scan.kind) {
    case "letter":
      return eq(applications.reference, scan.reference);
    case "tracking":
      return eq(letters.trackingNumber, scan.number);
    case "unknown":
      throw new Refusal("scan-unknown", "通知書の受付番号か、封筒の追跡番号を読み取ってください。", "scan");
  }
}

/** The sheet is void while its application still has a letter that could come back. */
function isReplaced({ application, letter }: Returned): boolean {
  return letter?.voidedAt != null && canMove(application.status, "return");
}

function replaced(): Refusal {
  return new Refusal(
    "letter-void",
    "この追跡番号の通知書は、再印刷ですでに無効になっています。新しい通知書が有効なため、返戻にはせず、紙を細断してください。",
    "scan",
  );
}
