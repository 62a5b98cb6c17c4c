import { describe, expect, it } from "vitest";
import { queueViewFrom } from "@/domain/queue-view";
import type { Context, Staff } from "@/services/context";
import { nextCase } from "@/services/queue/next-case";
import { reject } from "@/services/reviews/reject";
import { rejection, reviewer } from "@/tests/services/reviews/acts";
import { buildApplication } from "@/tests/support/build-application";
import { at } from "@/tests/support/test-context";

describe("the next case", () => {
  it("is the one that follows in the view, and none after the last", async () => {
    const ctx = await reviewer();
    const [first, second, third] = await three(ctx);
    expect(await next(ctx, "", first)).toBe(second);
    expect(await next(ctx, "", second)).toBe(third);
    expect(await next(ctx, "", third)).toBeNull();
  });

  it("is the same one when a colleague has decided the case meanwhile", async () => {
    const ctx = await reviewer();
    const [first, second, third] = await three(ctx);
    await reject(ctx, { reference: first, version: 1, ...rejection });
    expect(await next(ctx, "", first)).toBe(second);
    await reject(ctx, { reference: third, version: 1, ...rejection });
    expect(await next(ctx, "", second)).toBeNull();
  });

  it("keeps to the view: its state, its search", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(at(ctx, -1));
    await buildApplication(ctx, { status: "reviewing" });
    const wanted = await buildApplication(at(ctx, 1), { providerNumber: "1398989891" });
    expect(await next(ctx, "status=submitted", application.reference)).toBe(wanted.application.reference);
    expect(await next(ctx, "q=1398989", application.reference)).toBe(wanted.application.reference);
  });

  it("goes on from what can make the 10th to what can not", async () => {
    const ctx = await reviewer({ now: new Date("2026-12-08T10:00:00+09:00") });
    const late = await buildApplication(at(ctx, -1000), {
      status: "waiting",
      application: { waitingReason: "envelope" },
    });
    const inTime = await buildApplication(ctx);
    expect(await next(ctx, "", inTime.application.reference)).toBe(late.application.reference);
    expect(await next(ctx, "", late.application.reference)).toBeNull();
  });

  it("is none of another federation, and none after another federation's (R43)", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    const theirs = await buildApplication(at(ctx, 1), { federation: "11" });
    expect(await next(ctx, "", application.reference)).toBeNull();
    expect(await next(ctx, "", theirs.application.reference)).toBeNull();
    expect(await next(ctx, "", "ABCDEFGH")).toBeNull();
  });
});

function next(ctx: Context<Staff>, view: string, reference: string) {
  return nextCase(ctx, queueViewFrom(view), reference);
}

async function three(ctx: Context<Staff>): Promise<[string, string, string]> {
  const [first, second, third] = [
    await buildApplication(ctx),
    await buildApplication(at(ctx, 1)),
    await buildApplication(at(ctx, 2)),
  ].map(({ application }) => application.reference);
  return [first ?? "", second ?? "", third ?? ""];
}
