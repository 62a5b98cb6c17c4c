import { isOperator, notAnOperator } from "@/app/api/operator";
import { measure } from "@/services/tasks/measure";
import { systemContext } from "@/services/tasks/system-context";

export const dynamic = "force-dynamic";

/** Figures for Prometheus; for the operator alone. */
export async function GET(request: Request): Promise<Response> {
  if (!isOperator(request)) return notAnOperator();
  const headers = { "Content-Type": "text/plain; version=0.0.4; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(await measure(systemContext()), { headers });
}
