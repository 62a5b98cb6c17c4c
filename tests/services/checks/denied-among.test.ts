import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { letters } from "@/db/schema/letters";
import { deniedAmong } from "@/services/checks/denied-among";
import { reviewOf } from "@/services/checks/review-of";
import { reviewer } from "@/tests/services/reviews/acts";
import { buildApplication } from "@/tests/support/build-application";
import { checked } from "@/tests/support/checked";
import { at } from "@/tests/support/test-context";

const minute = 60_000;

describe("the cases of a page whose office said that it did not apply", () => {
  it("are those with a denied call that counts: nobody reached and an earlier call do not end it, a later one that confirms does", async () => {
    const ctx = await reviewer();
    const ways = {
      denied: [call("denied", 5)],
      "then nobody reached": [call("denied", 5), call("unreachable", 6)],
      "then confirmed by an earlier call": [
        call("denied", 5),
        { ...call("confirmed", 7), calledAt: at(ctx, minute).now },
      ],
      "then confirmed": [call("denied", 5), call("confirmed", 7)],
      "confirmed, then denied": [call("confirmed", 5), call("denied", 7)],
      confirmed: [call("confirmed", 5)],
      quiet: [],
    };
    const names = new Map<string, string>();
    for (const [name, calls] of Object.entries(ways)) {
      const { application } = await buildApplication(ctx);
      names.set(application.id, name);
      for (const { minutes, ...over } of calls) await checked(at(ctx, minutes * minute), application.id, over);
      const gaps = (await reviewOf(ctx, application)).gaps;
      expect((await deniedAmong(ctx, [application.id])).has(application.id), name).toBe(gaps.includes("call-denied"));
    }
    const denied = [...(await deniedAmong(ctx, [...names.keys()]))].map((id) => names.get(id));
    expect(new Set(denied)).toEqual(
      new Set(["denied", "then nobody reached", "then confirmed by an earlier call", "confirmed, then denied"]),
    );
  });

  it("are not those of which a letter was printed since, which only a confirmed call allows", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { status: "printed" });
    await checked(at(ctx, minute), application.id, { result: "denied" });
    expect((await deniedAmong(ctx, [application.id])).size).toBe(1);
    const printedAt = at(ctx, 2 * minute).now;
    await commit(ctx, [statement(ctx.database.read.update(letters).set({ printedAt }))]);
    expect((await deniedAmong(ctx, [application.id])).size).toBe(0);
  });
});

function call(result: "confirmed" | "denied" | "unreachable", minutes: number) {
  return { result, minutes };
}
