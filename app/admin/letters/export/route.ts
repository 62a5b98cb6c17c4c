import { answerWithCsv } from "@/app/_web/answer-with-csv";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { postedBetween } from "@/domain/posted-between";
import { exportLetters, letterHeadings } from "@/services/letters/export-letters";

/** The posted letters as CSV, of all days or of those from `from` to `to`; days that cannot be go back to the page, which says why. */
export async function GET(request: Request): Promise<Response> {
  const ctx = await staff();
  const query = new URL(request.url).searchParams;
  const asked = { from: query.get("from") ?? "", to: query.get("to") ?? "" };
  const days = postedBetween.safeParse(asked);
  if (!days.success) return backWith(asked);
  const rows = await orNotFound(exportLetters(ctx, days.data));
  return answerWithCsv({ name: "hasso-ichiran", at: ctx.now }, letterHeadings, rows);
}

function backWith(asked: { from: string; to: string }): Response {
  const headers = { Location: `/admin/letters?${new URLSearchParams(asked)}`, "Cache-Control": "no-store" };
  return new Response(null, { status: 303, headers });
}
