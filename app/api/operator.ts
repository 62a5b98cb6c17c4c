import { env } from "@/lib/env";
import { sameHash, tokenHash } from "@/lib/secrets";

/** Whether a request carries `Authorization: Bearer` with the operator's CRON_SECRET, compared in constant time. */
export function isOperator(request: Request): boolean {
  const secret = env().CRON_SECRET;
  if (secret === undefined) return false;
  return sameHash(tokenHash(request.headers.get("authorization") ?? ""), tokenHash(`Bearer ${secret}`));
}

/** The answer to whoever is not: 401, nothing kept. */
export function notAnOperator(): Response {
  return new Response("unauthorized\n", {
    status: 401,
    headers: { "Cache-Control": "no-store", "WWW-Authenticate": "Bearer" },
  });
}
