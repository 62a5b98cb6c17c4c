import { headers } from "next/headers";
import { Refusal } from "@/domain/refusal";
import { noteAction, requestIdHeader } from "@/lib/begun-actions";
import { env } from "@/lib/env";

/**
 * Lets a write pass only when it comes from a page of this site: Origin equal to APP_URL's, never compared with forwarded
 * headers (R46). Every door for writes begins with it. Refuses `foreign-origin`, a missing Origin included.
 */
export async function sameOrigin(): Promise<void> {
  const given = await headers();
  noteAction(given.get(requestIdHeader));
  if (given.get("origin") === new URL(env().APP_URL).origin) return;
  throw new Refusal(
    "foreign-origin",
    "この画面の外から送られた操作のため、受け付けませんでした。画面を開き直して、もう一度お試しください。",
  );
}
