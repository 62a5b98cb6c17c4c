import { eq } from "drizzle-orm";
import { commit, statement } from "@/db/commit";
import { federations } from "@/db/schema/federations";
import type { ApplicationStatus } from "@/domain/application-status";
import { rejectWording } from "@/domain/reject-reason";
import type { ApplicationAct } from "@/domain/transitions";
import type { Context, Staff } from "@/services/context";
import { returnLetter } from "@/services/letters/return-letter";
import { approve } from "@/services/reviews/approve";
import type { Seen } from "@/services/reviews/decide";
import { hold } from "@/services/reviews/hold";
import { reject } from "@/services/reviews/reject";
import { reopen } from "@/services/reviews/reopen";
import { startReview } from "@/services/reviews/start-review";
import { asShown } from "@/tests/support/as-shown";
import type { Built } from "@/tests/support/build-application";
import { buildApplication } from "@/tests/support/build-application";
import { checked } from "@/tests/support/checked";
import { staffActor, testContext } from "@/tests/support/test-context";

interface ReviewAct {
  act: ApplicationAct;
  /** A status it starts from in these tests, and the one it leads to. */
  from: ApplicationStatus;
  to: ApplicationStatus;
  mail: string | null;
  perform: (ctx: Context<Staff>, seen: Seen) => Promise<void>;
}

/** A 却下 of these tests, and what its applicant reads. */
export const rejection = { reason: "closed", note: "届出は3月に済んでいます。" } as const;
export const rejectionWords = `${rejectWording("closed").sentence}\n${rejection.note}`;

/** 承認 as the form does it: the box about the address is ticked, on a page that shows the ledger as it is. */
export async function confirm(ctx: Context<Staff>, seen: Seen): Promise<void> {
  return approve(ctx, { ...(await asShown(ctx, seen)), addressConfirmed: true });
}

/** Every act of a case page, the way the tests that all of them share do it. */
export const reviewActs: readonly ReviewAct[] = [
  { act: "review", from: "submitted", to: "reviewing", mail: null, perform: startReview },
  {
    act: "wait",
    from: "reviewing",
    to: "waiting",
    mail: "waiting",
    perform: (ctx, seen) => hold(ctx, { ...seen, reason: "correction" }),
  },
  { act: "approve", from: "reviewing", to: "approved", mail: "approved", perform: confirm },
  {
    act: "reject",
    from: "waiting",
    to: "rejected",
    mail: "rejected",
    perform: (ctx, seen) => reject(ctx, { ...seen, ...rejection }),
  },
  { act: "reopen", from: "approved", to: "reviewing", mail: "reopened", perform: reopen },
  { act: "return", from: "posted", to: "returned", mail: "returned", perform: returnLetter },
];

/** An application as `buildApplication` makes it, whose office confirmed on the phone that it applied. */
export async function buildCalled(ctx: Context, wanted: Parameters<typeof buildApplication>[1] = {}): Promise<Built> {
  const built = await buildApplication(ctx, wanted);
  await checked(ctx, built.application.id);
  return built;
}

/** Settings of Tokyo's federation. */
export async function settings(ctx: Context, columns: Partial<typeof federations.$inferInsert>): Promise<void> {
  const tokyo = ctx.database.read.update(federations).set(columns).where(eq(federations.code, "13"));
  await commit(ctx, [statement(tokyo)]);
}

/** Tokyo's reviewer on a database of its own. */
export function reviewer(over: Partial<Context> = {}): Promise<Context<Staff>> {
  return testContext({ ...over, actor: staffActor({ role: "reviewer" }) });
}
