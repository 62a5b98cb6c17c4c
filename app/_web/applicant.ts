import { clientIp } from "@/app/_web/client-ip";
import { readCookie } from "@/app/_web/cookies";
import { isBrowserToken } from "@/lib/browser-token";
import { tokenHash } from "@/lib/secrets";
import type { Applicant, Context } from "@/services/context";
import { makeContext } from "@/services/make-context";

/**
 * The context of an applicant's request: this browser, as the cookie of the way it walks names it (R09): an application, a
 * ログイン情報再設定 or 申請状況の確認.
 */
export async function applicant(way: "draft" | "reset" | "status" = "draft"): Promise<Context<Applicant>> {
  const token = await readCookie(way);
  return makeContext({ kind: "applicant", browser: isBrowserToken(token) ? tokenHash(token) : null }, await clientIp());
}
