import { isOperator, notAnOperator } from "@/app/api/operator";
import { env } from "@/lib/env";
import { deliveryFrom } from "@/services/mail/delivery";
import { runDue } from "@/services/tasks/run-due";
import { systemContext } from "@/services/tasks/system-context";

export const dynamic = "force-dynamic";
export const maxDuration = 60;

/** Does the scheduled work and answers how many mails ended in which way; for the operator's scheduler alone (Vercel's asks by GET). */
export async function POST(request: Request): Promise<Response> {
  if (!isOperator(request)) return notAnOperator();
  const deliveries = await runDue(systemContext(), deliveryFrom(env()));
  return Response.json(deliveries, { headers: { "Cache-Control": "no-store" } });
}

export const GET = POST;
