import { describe, expect, it } from "vitest";
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
    await trackLetter(ctx, key, { reference, trackingNumber: wrong });
    await sealBatch(ctx, key);
    await postBatch(ctx, key, "2026-12-01");
    const { outbox } = await everything(ctx);
    expect(await trackLetter(ctx, key, { reference, trackingNumber: right })).toBe(true);
    expect(await lettersOf(ctx, applications[0]?.id ?? "")).toMatchObject([{ trackingNumber: right }]);
    expect((await everything(ctx)).outbox).toEqual(outbox);
    const event = (await eventsOf(ctx)).at(-1);
    expect(event?.act).toBe("track");
    expect(JSON.parse(event?.detail ?? "")).toMatchObject({ from: wrong, to: right });
  });

  it("belongs to one letter of a batch", async () => {
    const ctx = await issuer();
    const { key, references } = await printedBatch(ctx, 2);
    await trackLetter(ctx, key, { reference: references[0] ?? "", trackingNumber: right });
    const twice = () => trackLetter(ctx, key, { reference: references[1] ?? "", trackingNumber: right });
    await expectRefused(ctx, twice, "number-taken");
  });

  it("is refused to a reviewer, to another federation (R43) and to whoever changed the address (R44)", async () => {
    const ctx = await issuer();
    const { key, references, applications } = await printedBatch(ctx, 1);
    const tracking = { reference: references[0] ?? "", trackingNumber: right };
    const reviewer = as(ctx, staffActor({ role: "reviewer" }));
    await expectRefused(ctx, () => trackLetter(reviewer, key, tracking), "not-your-role");
    const saitama = as(ctx, staffActor({ role: "issuer", federation: "11" }));
    await expectRefused(ctx, () => trackLetter(saitama, key, tracking), "not-found");
    await changeProvider(ctx, applications[0]?.providerNumber ?? "", { addressChangedBy: ctx.actor.id });
    await expectRefused(ctx, () => trackLetter(ctx, key, tracking), "ledger-changed-by-you");
  });
});
