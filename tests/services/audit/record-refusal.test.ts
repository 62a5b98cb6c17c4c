import { describe, expect, it } from "vitest";
import { Refusal } from "@/domain/refusal";
import { recordRefusal } from "@/services/audit/record-refusal";
import { eventsOf } from "@/tests/support/events-of";
import { staffActor, testContext } from "@/tests/support/test-context";

const reviewer = () => testContext({ actor: staffActor({ role: "reviewer", id: "curious" }) });

describe("a refusal at the desk", () => {
  it.each(["not-your-role", "approved-by-you", "ledger-changed-by-you", "own-change", "second-factor-used"])(
    "of what is not one's own leaves an event of who was refused, and why: %s",
    async (code) => {
      const ctx = await reviewer();
      await recordRefusal(ctx, new Refusal(code, "文"));
      expect(await eventsOf(ctx)).toMatchObject([
        { act: "refused", actorId: "curious", detail: JSON.stringify({ refusal: code }) },
      ]);
    },
  );

  it.each(["not-found", "stale", "second-factor-stale", "reason-missing"])(
    "that tells of no trespass leaves none: %s",
    async (code) => {
      const ctx = await reviewer();
      await recordRefusal(ctx, new Refusal(code, "文"));
      expect(await eventsOf(ctx)).toEqual([]);
    },
  );
});
