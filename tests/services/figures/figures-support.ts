import { commit } from "@/db/commit";
import type { ApplicationStatus } from "@/domain/application-status";
import type { PrefectureCode } from "@/domain/prefecture";
import { record } from "@/services/audit/record";
import type { Context } from "@/services/context";
import { type Application, buildApplication } from "@/tests/support/build-application";
import { as, at, staffActor } from "@/tests/support/test-context";

/** An application that came in at `when` in Tokyo ("2026-11-24 09:00:00"). */
export async function came(
  ctx: Context,
  when: string,
  { status, federation }: { status?: ApplicationStatus; federation?: PrefectureCode } = {},
): Promise<Application> {
  const wanted = { status, federation, account: null, application: { submittedAt: inTokyo(when) } };
  return (await buildApplication(ctx, wanted)).application;
}

/** What was done to an application at `when` in Tokyo. */
export async function was(ctx: Context, application: Application, act: string, when: string, detail = {}) {
  const then = at(as(ctx, staffActor({ role: "issuer" })), inTokyo(when));
  await commit(then, [record(then, { act, application, detail })]);
}

/** A case that came in and whose letter went out, booked on the day of posting unless told otherwise. */
export async function posted(ctx: Context, cameOn: string, postedOn: string, federation: PrefectureCode = "13") {
  const application = await came(ctx, `${cameOn} 09:00:00`, { status: "posted", federation });
  await was(ctx, application, "post", `${postedOn} 16:00:00`, { postedOn });
  return application;
}

/** The moment at which Tokyo's clocks show `when`. */
export function inTokyo(when: string): Date {
  return new Date(`${when.replace(" ", "T")}+09:00`);
}
