import { checkReadiness } from "@/services/tasks/check-readiness";
import { systemContext } from "@/services/tasks/system-context";

export const dynamic = "force-dynamic";

/** 200 when database, schema and worker are ready for requests, else 503; the body says which is not. */
export async function GET(): Promise<Response> {
  const readiness = await checkReadiness(systemContext());
  const ready = Object.values(readiness).every(Boolean);
  return Response.json(readiness, { status: ready ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}
