import { clientIp } from "@/app/_web/client-ip";
import { readCookie } from "@/app/_web/cookies";
import { isBrowserToken } from "@/lib/browser-token";
import { tokenHash } from "@/lib/secrets";
import type { Applicant, Context } from "@/services/context";
import { makeContext } from "@/services/make-context";

/** The context of an applicant's request: this browser and the draft it holds (R09). */
export async function applicant(): Promise<Context<Applicant>> {
  const token = await readCookie("draft");
  return makeContext({ kind: "applicant", browser: isBrowserToken(token) ? tokenHash(token) : null }, await clientIp());
}
