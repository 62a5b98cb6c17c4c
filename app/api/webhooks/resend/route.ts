import { Refusal } from "@/domain/refusal";
import { env } from "@/lib/env";
import { takeReport } from "@/services/mail/take-report";
import { systemContext } from "@/services/tasks/system-context";

/** Takes one report of the mail provider: 200 taken, 401 not signed by it, 503 please repeat. */
export async function POST(request: Request): Promise<Response> {
  const secret = env().RESEND_WEBHOOK_SECRET;
  if (secret === undefined) return answer(401);
  const report = { body: await request.text(), headers: Object.fromEntries(request.headers) };
  try {
    return answer((await takeReport(systemContext(), report, secret)) === "taken" ? 200 : 503);
  } catch (error) {
    if (error instanceof Refusal) return answer(401);
    throw error;
  }
}

function answer(status: number): Response {
  return new Response(null, { status, headers: { "Cache-Control": "no-store" } });
}
