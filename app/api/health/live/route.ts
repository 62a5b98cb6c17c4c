export const dynamic = "force-dynamic";

/** Says that the process answers; nothing else is asked. */
export function GET(): Response {
  return new Response("ok\n", { headers: { "Cache-Control": "no-store" } });
}
