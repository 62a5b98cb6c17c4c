import { clientIp } from "@/app/_web/client-ip";
import type { Applicant, Context } from "@/services/context";
import { makeContext } from "@/services/make-context";

/** The context of a request from someone who has not shown who they are: signing in and enrolling begin with it. */
export async function visitor(): Promise<Context<Applicant>> {
  return makeContext({ kind: "applicant", browser: null }, await clientIp());
}
