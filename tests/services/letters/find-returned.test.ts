import { describe, expect, it } from "vitest";
import { formatReference } from "@/domain/reference";
import { findReturned } from "@/services/letters/find-returned";
import { postBatch } from "@/services/letters/post-batch";
import { reprintLetter } from "@/services/letters/reprint-letter";
import { returnLetter } from "@/services/letters/return-letter";
import { trackLetter } from "@/services/letters/track-letter";
import { everything, expectRefused, issuer } from "@/tests/services/letters/letters-support";
import { sealedBatch } from "@/tests/services/letters/posted-together";
import { buildApplication } from "@/tests/support/build-application";
import { as, at, staffActor } from "@/tests/support/test-context";

const number = "123456789013";
const other = "223456789013";

describe("a returned letter is found by scanning", () => {
  it("by its 受付番号 in any spelling, or by the tracking number on the envelope", async () => {
    const ctx = await issuer();
    const built = await buildApplication(ctx, { status: "posted", letter: { trackingNumber: number } });
    const { reference } = built.application;
    for (const text of [reference, formatReference(reference).toLowerCase(), number, "1234-5678-9013"]) {
      expect(await findReturned(ctx, text)).toMatchObject({
        application: { reference, status: "posted", version: 1 },
        letter: { trackingNumber: number },
      });
    }
  });

  it("and booked with what was found, in one press", async () => {
    const ctx = await issuer();
    await buildApplication(ctx, { status: "posted", letter: { trackingNumber: number } });
    const { application } = await findReturned(ctx, number);
    await returnLetter(ctx, application);
    expect((await findReturned(ctx, number)).application).toMatchObject({ status: "returned" });
  });

  it("but the envelope of a sheet that a 再印刷 made void is none to book: the new letter is on its way", async () => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status: "posted", letter: { trackingNumber: number } });
    const { reference } = application;
    const later = at(ctx, 24 * 60 * 60 * 1000);
    await reprintLetter(later, { reference, reason: "届かないため" });
    const batch = { key: await sealedBatch(later, [reference]), letter: { reference, sheet: 2, trackingNumber: null } };
    await trackLetter(later, batch.key, { letter: batch.letter, trackingNumber: other });
    await postBatch(later, batch.key, "2026-12-02");
    await expectRefused(later, () => findReturned(later, number), "letter-void", "再印刷");
    expect(await findReturned(later, other)).toMatchObject({ application: { status: "posted", version: 3 } });
    await expectRefused(later, () => findReturned(later, `${reference}-1`), "letter-void", "細断してください");
    expect(await findReturned(later, `${reference}-2`)).toMatchObject({ letter: { trackingNumber: other } });
    await expectRefused(later, () => findReturned(later, `${reference}-3`), "not-found");
  });

  it("but a void sheet that never left the house is none to book: its new one is valid", async () => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status: "printed" });
    const { reference } = application;
    await reprintLetter(at(ctx, 60_000), { reference, reason: "紙づまりのため" });
    const later = at(ctx, 120_000);
    await expectRefused(later, () => findReturned(later, `${reference}-1`), "letter-void", "再印刷");
    expect(await findReturned(later, `${reference}-2`)).toMatchObject({ letter: { postedAt: null, voidedAt: null } });
  });

  it("but a 受付番号 alone does not say which of several sheets came back, until the case is closed to it", async () => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status: "posted" });
    const { reference } = application;
    const later = at(ctx, 24 * 60 * 60 * 1000);
    await reprintLetter(later, { reference, reason: "届かないため" });
    await expectRefused(later, () => findReturned(later, reference), "which-sheet", "バーコードを読み取る");
    await returnLetter(later, { reference, version: 2 });
    expect(await findReturned(later, reference)).toMatchObject({ application: { status: "returned" } });
  });

  it("and the look leaves an event of the case (R45)", async () => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status: "posted" });
    await findReturned(ctx, application.reference);
    const { events } = await everything(ctx);
    expect(events).toMatchObject([{ act: "view", actorId: ctx.actor.id, applicationId: application.id }]);
  });

  it("but another federation's is not found, in the words for none (R43)", async () => {
    const ctx = await issuer();
    const built = await buildApplication(ctx, {
      status: "posted",
      federation: "11",
      letter: { trackingNumber: number },
    });
    const words = "この番号の通知書は見つかりません。";
    for (const text of [built.application.reference, number, "999999999999"]) {
      await expectRefused(ctx, () => findReturned(ctx, text), "not-found", words);
    }
  });

  it("but what is neither is refused, and an admin of all books none", async () => {
    const ctx = await issuer();
    await expectRefused(ctx, () => findReturned(ctx, "49012"), "scan-unknown");
    const admin = as(ctx, staffActor({ role: "admin" }));
    await expectRefused(ctx, () => findReturned(admin, number), "not-your-role");
  });
});
