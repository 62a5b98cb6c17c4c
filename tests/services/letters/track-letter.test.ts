import { describe, expect, it } from "vitest";
import { eventDetail } from "@/domain/event-detail";
import { postBatch } from "@/services/letters/post-batch";
import { sealBatch } from "@/services/letters/seal-batch";
import { trackLetter } from "@/services/letters/track-letter";
import { changeProvider, everything, expectRefused, issuer, lettersOf } from "@/tests/services/letters/letters-support";
import { printedBatch } from "@/tests/services/letters/printed-batch";
import { eventsOf } from "@/tests/support/events-of";
import { as, staffActor } from "@/tests/support/test-context";

const right = "123456789013";
const wrong = "123456789000";

describe("a tracking number", () => {
  it("that was wrong is put right after posting, with an event that tells both and no second mail", async () => {
    const ctx = await issuer();
    const { key, references, applications } = await printedBatch(ctx, 1);
    const reference = references[0] ?? "";
    const sheet = { reference, sheet: 1 };
    await trackLetter(ctx, key, { letter: { ...sheet, trackingNumber: null }, trackingNumber: wrong });
    await sealBatch(ctx, key);
    await postBatch(ctx, key, "2026-12-01");
    const { outbox } = await everything(ctx);
    expect(await trackLetter(ctx, key, { letter: { ...sheet, trackingNumber: wrong }, trackingNumber: right })).toBe(
      true,
    );
    expect(await lettersOf(ctx, applications[0]?.id ?? "")).toMatchObject([{ trackingNumber: right }]);
    expect((await everything(ctx)).outbox).toEqual(outbox);
    const event = (await eventsOf(ctx)).at(-1);
    expect(event?.act).toBe("track");
    expect(JSON.parse(event?.detail ?? "")).toMatchObject({ from: wrong, to: right });
  });

  it("never takes the place of another without a word: what was recorded since the letter was scanned stands", async () => {
    const ctx = await issuer();
    const { key, references, applications } = await printedBatch(ctx, 1);
    const letter = scanned(references[0]);
    await trackLetter(ctx, key, { letter, trackingNumber: right });
    const other = () => trackLetter(ctx, key, { letter, trackingNumber: "223456789013" });
    await expectRefused(
      ctx,
      other,
      "number-recorded",
      `すでに追跡番号 ${right} が記録されています。直すときは、通知書をもう一度読み取ってから`,
    );
    expect(await trackLetter(ctx, key, { letter, trackingNumber: right })).toBe(true);
    expect(await lettersOf(ctx, applications[0]?.id ?? "")).toMatchObject([{ trackingNumber: right }]);
  });

  it("stands in the history of its case, with the one before it", async () => {
    const ctx = await issuer();
    const { key, references } = await printedBatch(ctx, 1);
    const letter = scanned(references[0]);
    await trackLetter(ctx, key, { letter, trackingNumber: wrong });
    await trackLetter(ctx, key, { letter: { ...letter, trackingNumber: wrong }, trackingNumber: right });
    const told = (await eventsOf(ctx)).filter(({ act }) => act === "track").map(({ detail }) => eventDetail(detail));
    expect(told).toEqual([`追跡番号 ${wrong}`, `追跡番号を ${wrong} から ${right} へ`]);
  });

  it("belongs to one letter of a batch", async () => {
    const ctx = await issuer();
    const { key, references } = await printedBatch(ctx, 2);
    await trackLetter(ctx, key, { letter: scanned(references[0]), trackingNumber: right });
    const twice = () => trackLetter(ctx, key, { letter: scanned(references[1]), trackingNumber: right });
    await expectRefused(ctx, twice, "number-taken");
  });

  it("is refused to a reviewer, to another federation (R43) and to whoever changed the address (R44)", async () => {
    const ctx = await issuer();
    const { key, references, applications } = await printedBatch(ctx, 1);
    const tracking = { letter: scanned(references[0]), trackingNumber: right };
    const reviewer = as(ctx, staffActor({ role: "reviewer" }));
    await expectRefused(ctx, () => trackLetter(reviewer, key, tracking), "not-your-role");
    const saitama = as(ctx, staffActor({ role: "issuer", federation: "11" }));
    await expectRefused(ctx, () => trackLetter(saitama, key, tracking), "not-found");
    await changeProvider(ctx, applications[0]?.providerNumber ?? "", { addressChangedBy: ctx.actor.id });
    await expectRefused(ctx, () => trackLetter(ctx, key, tracking), "ledger-changed-by-you");
  });
});

/** The first sheet of a letter, scanned before it had a number. */
function scanned(reference = "") {
  return { reference, sheet: 1, trackingNumber: null };
}
