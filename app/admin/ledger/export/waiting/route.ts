import { answerWithCsv } from "@/app/_web/answer-with-csv";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { exportWaitingAddresses, waitingAddressHeadings } from "@/services/ledger/export-waiting-addresses";

/** The new addresses that wait for a second person, as CSV. */
export async function GET(): Promise<Response> {
  const ctx = await staff();
  return answerWithCsv(
    { name: "jusho-kakunin-machi", at: ctx.now },
    waitingAddressHeadings,
    await orNotFound(exportWaitingAddresses(ctx)),
  );
}
