import { describe, expect, it } from "vitest";
import { Refusal } from "@/domain/refusal";
import { mayDo, staffActList } from "@/domain/staff-acts";
import { recordRefusal } from "@/services/audit/record-refusal";
import { authorise } from "@/services/staff/authorise";
import { buildApplication } from "@/tests/support/build-application";
import { eventsOf, wholeEventsOf } from "@/tests/support/events-of";
import { refusalOf } from "@/tests/support/refusal-of";
import { staffActor, testContext } from "@/tests/support/test-context";

const reviewer = () => testContext({ actor: staffActor({ role: "reviewer", id: "curious" }) });

describe("a refusal at the desk", () => {
  it.each([
    "not-your-role",
    "approved-by-you",
    "ledger-changed-by-you",
    "denied-by-you",
    "own-change",
    "second-factor-used",
  ])("of what is not one's own leaves an event of who was refused, and why: %s", async (code) => {
    const ctx = await reviewer();
    await recordRefusal(ctx, new Refusal(code, "文"));
    expect(await eventsOf(ctx)).toMatchObject([
      { act: "refused", actorId: "curious", detail: JSON.stringify({ refusal: code }) },
    ]);
  });

  it("names the act that was tried, and the case where one of the own federation was meant", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { status: "approved" });
    const { id: applicationId, reference } = application;
    await recordRefusal(ctx, new Refusal("approved-by-you", "文", reference), { act: "print" });
    await recordRefusal(ctx, new Refusal("second-factor-used", "文", "totp"), { act: "approve", reference });
    expect((await wholeEventsOf(ctx)).slice(-2)).toMatchObject([
      { act: "refused", applicationId, federation: "13", detail: '{"refusal":"approved-by-you","tried":"print"}' },
      { act: "refused", applicationId, federation: "13", detail: '{"refusal":"second-factor-used","tried":"approve"}' },
    ]);
  });

  it("names no case of another federation, none that is nobody's, and nothing that was typed in its place (R43)", async () => {
    const ctx = await testContext({ actor: staffActor({ role: "reviewer", federation: "11" }) });
    const { application } = await buildApplication(ctx, { status: "approved" });
    for (const reference of [application.reference, "office@care.example.jp", undefined]) {
      await recordRefusal(ctx, new Refusal("not-your-role", "文"), { act: "print", reference });
      expect((await wholeEventsOf(ctx)).at(-1)).toMatchObject({
        act: "refused",
        applicationId: null,
        federation: "11",
        detail: '{"refusal":"not-your-role","tried":"print"}',
      });
    }
  });

  it("of a role names the act of the matrix that the service was asked for, whatever screen it came from (R42)", async () => {
    const ctx = await reviewer();
    for (const act of staffActList.filter((each) => !mayDo("reviewer", each))) {
      const refusal = await refusalOf(Promise.resolve().then(() => authorise(ctx, act)));
      await recordRefusal(ctx, refusal);
      expect((await eventsOf(ctx)).at(-1)?.detail).toBe(JSON.stringify({ refusal: "not-your-role", tried: act }));
    }
  });

  it.each(["not-found", "stale", "second-factor-stale", "reason-missing"])(
    "that tells of no trespass leaves none: %s",
    async (code) => {
      const ctx = await reviewer();
      await recordRefusal(ctx, new Refusal(code, "文"));
      expect(await eventsOf(ctx)).toEqual([]);
    },
  );
});
