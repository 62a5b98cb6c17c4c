import { answerWithCsv } from "@/app/_web/answer-with-csv";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { exportOwnSessions, ownSessionHeadings } from "@/services/staff/export-own-sessions";

/** ログイン中の端末 of whoever is at the desk as CSV. */
export async function GET(): Promise<Response> {
  const ctx = await staff();
  return answerWithCsv(
    { name: "login-chu-no-tanmatsu", at: ctx.now },
    ownSessionHeadings,
    await orNotFound(exportOwnSessions(ctx)),
  );
}
