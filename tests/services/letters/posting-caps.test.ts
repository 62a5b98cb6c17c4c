import { describe, expect, it } from "vitest";
import { postBatch } from "@/services/letters/post-batch";
import { reprintLetter } from "@/services/letters/reprint-letter";
import { applicationNow, expectRefused, issuer } from "@/tests/services/letters/letters-support";
import { postedTogether, sealedBatch } from "@/tests/services/letters/posted-together";
import { buildApplication } from "@/tests/support/build-application";
import { at } from "@/tests/support/test-context";

const noonOn = (day: string) => new Date(`${day}T12:00:00+09:00`);

/** An office whose application is printed now, and to which letters went out on `days` before. */
async function officeWith(days: string[]) {
  const ctx = await issuer();
  const built = await buildApplication(ctx, { status: "printed" });
  for (const day of days) {
    await buildApplication(at(ctx, noonOn(day)), {
      status: "completed",
      providerNumber: built.application.providerNumber,
      account: built.account ?? undefined,
      letter: { postedAt: noonOn(day) },
    });
  }
  const { reference } = built.application;
  const key = await sealedBatch(ctx, [reference]);
  const post = (day: string) => postBatch(at(ctx, noonOn(day)), key, day);
  return { ctx, reference, post };
}

describe("letters to one office (R17)", () => {
  it("go out a day apart: the refusal names the office's application and the first day that is free", async () => {
    const { ctx, post } = await officeWith(["2026-12-01"]);
    await expectRefused(ctx, () => post("2026-12-01"), "posted-too-soon", "2026年12月2日(水)からです");
    await post("2026-12-02");
  });

  it("are at most four in thirty days, and the fifth is free thirty days after the first of them", async () => {
    const { ctx, post } = await officeWith(["2026-11-10", "2026-11-15", "2026-11-20", "2026-11-25"]);
    await expectRefused(ctx, () => post("2026-12-09"), "posted-too-often", "2026年12月10日(木)からです");
    await post("2026-12-10");
  });

  it("count only that office's: another's letter goes out on the same day", async () => {
    const { ctx, post } = await officeWith([]);
    const other = await buildApplication(ctx, { status: "printed" });
    await postedTogether(ctx, [other.application.reference], "2026-12-01");
    await post("2026-12-01");
  });

  it("hold back that one alone, and say why: the others of the batch go", async () => {
    const { ctx, reference } = await officeWith(["2026-12-01"]);
    const other = await buildApplication(ctx, { status: "printed" });
    const posting = await postedTogether(ctx, [other.application.reference, reference], "2026-12-01");
    expect(posting).toMatchObject({ posted: [other.application.reference], left: [{ reference }], closed: false });
    expect(posting.left[0]?.why).toContain("2026年12月2日(水)からです");
  });

  it("may be printed again at once when a sheet is spoiled: only what is posted counts", async () => {
    const { ctx, reference } = await officeWith([]);
    await reprintLetter(at(ctx, 1), { reference, reason: "紙詰まり" });
    await postedTogether(at(ctx, 2), [reference], "2026-12-01");
    await reprintLetter(at(ctx, 3), { reference, reason: "雨に濡れたため" });
    expect(await applicationNow(ctx, reference)).toMatchObject({ status: "printed" });
    const again = await sealedBatch(at(ctx, 4), [reference]);
    await expectRefused(ctx, () => postBatch(at(ctx, 4), again, "2026-12-01"), "posted-too-soon");
  });
});
