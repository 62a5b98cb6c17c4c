import type { ApplicationStatus } from "@/domain/application-status";
import type { ApplicationAct } from "@/domain/transitions";
import type { Context, Staff } from "@/services/context";
import { returnLetter } from "@/services/letters/return-letter";
import { approve } from "@/services/reviews/approve";
import type { Seen } from "@/services/reviews/decide";
import { hold } from "@/services/reviews/hold";
import { reject } from "@/services/reviews/reject";
import { reopen } from "@/services/reviews/reopen";
import { startReview } from "@/services/reviews/start-review";
import { staffActor, testContext } from "@/tests/support/test-context";

interface ReviewAct {
  act: ApplicationAct;
  /** A status it starts from in these tests, and the one it leads to. */
  from: ApplicationStatus;
  to: ApplicationStatus;
  mail: string | null;
  perform: (ctx: Context<Staff>, seen: Seen) => Promise<void>;
}

export const rejectionReason = "事業所番号が申請の事業所と一致しません。";

/** Every act of a case page, the way the tests that all of them share do it. */
export const reviewActs: readonly ReviewAct[] = [
  { act: "review", from: "submitted", to: "reviewing", mail: null, perform: startReview },
  {
    act: "wait",
    from: "reviewing",
    to: "waiting",
    mail: "waiting",
    perform: (ctx, seen) => hold(ctx, { ...seen, reason: "contact" }),
  },
  { act: "approve", from: "reviewing", to: "approved", mail: "approved", perform: approve },
  {
    act: "reject",
    from: "waiting",
    to: "rejected",
    mail: "rejected",
    perform: (ctx, seen) => reject(ctx, { ...seen, reason: rejectionReason }),
  },
  { act: "reopen", from: "approved", to: "reviewing", mail: "reopened", perform: reopen },
  { act: "return", from: "posted", to: "returned", mail: "returned", perform: returnLetter },
];

/** Tokyo's reviewer on a database of its own. */
export function reviewer(over: Partial<Context> = {}): Promise<Context<Staff>> {
  return testContext({ ...over, actor: staffActor({ role: "reviewer" }) });
}
