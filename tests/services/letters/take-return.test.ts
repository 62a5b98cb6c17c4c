import { describe, expect, it } from "vitest";
import { takeReturn } from "@/services/letters/take-return";
import { applicationNow, expectRefused, issuer } from "@/tests/services/letters/letters-support";
import { buildApplication } from "@/tests/support/build-application";

describe("a pile of letters that came back", () => {
  it("is scanned letter by letter: another code shows its own letter and books nothing", async () => {
    const ctx = await issuer();
    const first = await buildApplication(ctx, { status: "posted" });
    const second = await buildApplication(ctx, { status: "posted" });
    const shown = { code: `${first.application.reference}-1`, reference: first.application.reference, version: 1 };
    const taken = await takeReturn(ctx, { text: `${second.application.reference}-1`, shown });
    expect(taken).toMatchObject({ kind: "found", found: { application: { id: second.application.id } } });
    for (const { application } of [first, second]) {
      expect(await applicationNow(ctx, application.reference)).toMatchObject({ status: "posted" });
    }
  });

  it("books the letter that is shown when its code is read once more, however the scanner spells it", async () => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status: "posted" });
    const { reference } = application;
    const shown = { code: `${reference}-1`, reference, version: 1 };
    const taken = await takeReturn(ctx, { text: ` ${reference.toLowerCase()}-1`, shown });
    expect(taken).toEqual({ kind: "booked", reference });
    expect(await applicationNow(ctx, reference)).toMatchObject({ status: "returned" });
  });

  it("books nothing that somebody changed since it was shown", async () => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status: "posted", application: { version: 5 } });
    const { reference } = application;
    const again = () => takeReturn(ctx, { text: reference, shown: { code: reference, reference, version: 4 } });
    await expectRefused(ctx, again, "stale");
  });
});
