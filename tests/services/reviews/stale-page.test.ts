import { describe, expect, it } from "vitest";
import { commit } from "@/db/commit";
import { move } from "@/services/applications/move";
import type { Actor, Context, Staff } from "@/services/context";
import { applicationFacts } from "@/services/mail/application-facts";
import { hold } from "@/services/reviews/hold";
import { startReview } from "@/services/reviews/start-review";
import { viewCase } from "@/services/reviews/view-case";
import { confirm, reviewer } from "@/tests/services/reviews/acts";
import { buildApplication } from "@/tests/support/build-application";
import { buildStaff } from "@/tests/support/build-staff";
import { everythingKept } from "@/tests/support/kept";
import { meanwhile } from "@/tests/support/meanwhile";
import { refusalOf } from "@/tests/support/refusal-of";
import { as, at, staffActor } from "@/tests/support/test-context";

const minute = 60_000;
const generic = "この画面を開いたあとに、申請か事業所台帳の内容が変わりました。";

describe("a decision on a page that is out of date (issue 3, 2)", () => {
  it("is refused with what a colleague did meanwhile, when and by whom", async () => {
    const { ctx, colleague } = await twoReviewers();
    const { application } = await buildApplication(ctx);
    await hold(at(colleague, 32 * minute), { ...application, reason: "contact" });
    const before = await everythingKept(ctx);
    const refusal = await refusalOf(confirm(at(ctx, 40 * minute), application));
    expect(refusal.code).toBe("stale");
    expect(refusal.message).toContain("10時32分に、審査 花子さん:「確認待ちにしました」。");
    expect(await everythingKept(ctx)).toEqual(before);
  });

  it("names every change since, the day too when it is not today, and no view of the case", async () => {
    const { ctx, colleague } = await twoReviewers();
    const { application } = await buildApplication(ctx);
    await hold(colleague, { ...application, reason: "contact" });
    const dayLater = 24 * 60 * minute;
    await viewCase(at(colleague, dayLater), application.reference);
    await startReview(at(colleague, dayLater + minute), { ...application, version: 2 });
    const { message } = await refusalOf(confirm(at(ctx, dayLater + 2 * minute), application));
    expect(message).toContain(
      "12月1日(火)10時00分に、審査 花子さん:「確認待ちにしました」。10時01分に、審査 花子さん:「審査を再開しました」。",
    );
    expect(message).not.toContain("表示しました");
  });

  it("names the applicant and the program as such", async () => {
    const { ctx } = await twoReviewers();
    for (const [actor, words] of [
      [{ kind: "applicant", browser: "b" }, "申請者:「"],
      [{ kind: "system" }, "システム:「"],
    ] as const) {
      const { application } = await buildApplication(ctx);
      await moved(as<Actor>(ctx, actor), application);
      expect((await refusalOf(confirm(ctx, application))).message).toContain(words);
    }
  });

  it("tells of a change in that very moment just the same", async () => {
    const { ctx, colleague } = await twoReviewers();
    const { application } = await buildApplication(ctx);
    const meant = meanwhile(ctx, () => startReview(colleague, application));
    expect((await refusalOf(confirm(meant, application))).message).toContain("審査 花子さん:「審査を始めました」");
  });

  it("says in general that something changed where no event tells of it: a version that never was", async () => {
    const { ctx } = await twoReviewers();
    const { application } = await buildApplication(ctx);
    for (const version of [7, Number.NaN]) {
      const { message } = await refusalOf(confirm(ctx, { ...application, version }));
      expect(message).toContain(generic);
    }
  });
});

async function twoReviewers(): Promise<{ ctx: Context<Staff>; colleague: Context<Staff> }> {
  const ctx = await reviewer();
  await buildStaff(ctx, { id: "hanako", name: "審査 花子" });
  return { ctx, colleague: as(ctx, staffActor({ role: "reviewer", id: "hanako" })) };
}

/** 取下げ by whoever asks: an act that is not the desk's. */
async function moved(ctx: Context, application: Parameters<typeof move>[1]): Promise<void> {
  const payload = { ...(await applicationFacts(ctx, application)), withdrawnAt: ctx.now.toISOString() };
  await commit(ctx, await move(ctx, application, "withdraw", { mail: { kind: "withdrawn", payload } }));
}
