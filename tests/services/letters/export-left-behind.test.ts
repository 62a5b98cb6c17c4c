import { describe, expect, it } from "vitest";
import { formatReference } from "@/domain/reference";
import { explainGap } from "@/services/letters/explain-gap";
import { exportLeftBehind, leftBehindHeadings } from "@/services/letters/export-left-behind";
import { postBatch } from "@/services/letters/post-batch";
import { reprintLetter } from "@/services/letters/reprint-letter";
import { sealLetter } from "@/services/letters/seal-letter";
import { applicationNow, issuer } from "@/tests/services/letters/letters-support";
import { printedBatch } from "@/tests/services/letters/printed-batch";
import { eventsOf } from "@/tests/support/events-of";
import { as, at, staffActor } from "@/tests/support/test-context";

/** A batch of two letters, of which one went to the post and the other was left behind for a reason. */
async function oneLeft() {
  const ctx = await issuer();
  const { key, references } = await printedBatch(ctx, 2);
  const [left = "", gone = ""] = references;
  await explainGap(ctx, key, { reference: left, reason: "紙が破れた" });
  await sealLetter(ctx, key, gone);
  await postBatch(ctx, key, "2026-12-01");
  return { ctx, left };
}

describe("the letters that a batch left behind as a file", () => {
  it("are told with their reason and their batch, and leave an event (R45)", async () => {
    const { ctx, left } = await oneLeft();
    const { providerNumber } = await applicationNow(ctx, left);
    const rows = await exportLeftBehind(ctx);
    expect(rows).toEqual([
      [...["東京都", formatReference(left), providerNumber, "試験の事業所"], ...[1, "2026-12-01 10:00", "紙が破れた"]],
    ]);
    expect(rows[0]).toHaveLength(leftBehindHeadings.length);
    expect((await eventsOf(ctx)).at(-1)).toMatchObject({ act: "export-left-behind", detail: '{"count":1}' });
  });

  it("are none of another federation's (R43), and none any more once they were printed again", async () => {
    const { ctx, left } = await oneLeft();
    expect(await exportLeftBehind(as(ctx, staffActor({ role: "issuer", federation: "11" })))).toEqual([]);
    await reprintLetter(at(ctx, 60_000), { reference: left, reason: "紙が破れた" });
    expect(await exportLeftBehind(ctx)).toEqual([]);
  });
});
