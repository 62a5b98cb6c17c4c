import { answerWithCsv } from "@/app/_web/answer-with-csv";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { queueView } from "@/domain/queue-view";
import { exportQueue, queueHeadings } from "@/services/queue/export-queue";

/** The queue as a CSV file: all cases of the view that the address says. */
export async function GET(request: Request): Promise<Response> {
  const ctx = await staff();
  const view = queueView.parse(Object.fromEntries(new URL(request.url).searchParams));
  return answerWithCsv(
    { name: "shinsei-ichiran", at: ctx.now },
    queueHeadings,
    await orNotFound(exportQueue(ctx, view)),
  );
}
