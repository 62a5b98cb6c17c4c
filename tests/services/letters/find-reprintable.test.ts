import { describe, expect, it } from "vitest";
import { formatReference } from "@/domain/reference";
import { findReprintable } from "@/services/letters/find-reprintable";
import { changeProvider, everything, expectRefused, issuer } from "@/tests/services/letters/letters-support";
import { buildApplication } from "@/tests/support/build-application";

describe("a letter to be printed again is found", () => {
  it("by its 受付番号 or its barcode, printed or posted, however long ago; the look leaves an event (R45)", async () => {
    const ctx = await issuer();
    for (const status of ["printed", "posted"] as const) {
      const { application } = await buildApplication(ctx, { status });
      const { reference, version } = application;
      for (const text of [formatReference(reference), `${reference}-1`]) {
        expect(await findReprintable(ctx, text)).toMatchObject({ reference, version, office: "試験の事業所" });
      }
      expect((await everything(ctx)).events.at(-1)).toMatchObject({ act: "view", applicationId: application.id });
    }
  });

  it("but not what was never printed, another federation's (R43), or what is no letter's number", async () => {
    const ctx = await issuer();
    const approved = await buildApplication(ctx, { status: "approved" });
    await expectRefused(ctx, () => findReprintable(ctx, approved.application.reference), "not-reprintable");
    const foreign = await buildApplication(ctx, { status: "posted", federation: "11" });
    await expectRefused(ctx, () => findReprintable(ctx, foreign.application.reference), "not-found");
    await expectRefused(ctx, () => findReprintable(ctx, "123456789013"), "scan-unknown");
  });

  it("but not by whoever approved it (R44), nor for an office that has closed", async () => {
    const ctx = await issuer();
    const own = await buildApplication(ctx, { status: "posted", application: { approvedBy: ctx.actor.id } });
    await expectRefused(ctx, () => findReprintable(ctx, own.application.reference), "approved-by-you");
    const closed = await buildApplication(ctx, { status: "posted" });
    await changeProvider(ctx, closed.application.providerNumber, { status: "closed" });
    await expectRefused(ctx, () => findReprintable(ctx, closed.application.reference), "provider-closed");
  });
});
