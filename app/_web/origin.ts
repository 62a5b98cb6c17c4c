import { headers } from "next/headers";
import { Refusal } from "@/domain/refusal";
import { env } from "@/lib/env";

/**
 * Lets a write pass only when it comes from a page of this site: Origin equal to APP_URL's, never compared with forwarded
 * headers (R46). Refuses `foreign-origin`, a missing Origin included.
 */
export async function sameOrigin(): Promise<void> {
  const origin = (await headers()).get("origin");
  if (origin === new URL(env().APP_URL).origin) return;
  throw new Refusal(
    "foreign-origin",
    "この画面の外から送られた操作のため、受け付けませんでした。画面を開き直して、もう一度お試しください。",
  );
}
