import { describe, expect, it } from "vitest";
import { previewLetters } from "@/services/letters/preview-letters";
import { pagesOf, solidTextOf } from "@/tests/letters/paper";
import { changeFederation, everything, expectRefused, issuer } from "@/tests/services/letters/letters-support";
import { eventsOf } from "@/tests/support/events-of";
import { as, staffActor } from "@/tests/support/test-context";

describe("the preview of letters", () => {
  it("shows cover sheet, 差出票 and one letter with the federation's settings, every sheet marked 見本", async () => {
    const ctx = await issuer();
    await changeFederation(ctx, "13", { mailClass: "簡易書留", letterValidityDays: 21, section: "試験課" });
    const pdf = await previewLetters(ctx, null);
    const text = solidTextOf(pdf);
    for (const told of ["簡易書留差出票", "発送日から21日間", "試験課", "SAMP"]) expect(text).toContain(told);
    const pages = pagesOf(pdf);
    expect(pages).toHaveLength(3);
    for (const page of pages) expect(page).toContain("見本");
  });

  it("prints nothing: no letter, no batch, but an event (R45)", async () => {
    const ctx = await issuer();
    await previewLetters(ctx, null);
    const kept = await everything(ctx);
    expect([kept.letters, kept.batches]).toEqual([[], []]);
    expect(await eventsOf(ctx)).toMatchObject([{ act: "preview-letters", actorId: ctx.actor.id }]);
  });

  it("is that of the own federation whatever is asked for, and of the one an admin names (R43)", async () => {
    const ctx = await issuer();
    expect(solidTextOf(await previewLetters(ctx, "11"))).toContain("東京都国民健康保険団体連合会");
    const admin = as(ctx, staffActor({ role: "admin" }));
    expect(solidTextOf(await previewLetters(admin, "11"))).toContain("埼玉県国民健康保険団体連合会");
    await expectRefused(ctx, () => previewLetters(admin, null), "not-found");
  });
});
