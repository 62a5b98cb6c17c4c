import { describe, expect, it } from "vitest";
import { mayDo } from "@/domain/staff-acts";
import { staffRoles } from "@/domain/transitions";
import type { Context, Staff } from "@/services/context";
import { closeBatch } from "@/services/letters/close-batch";
import { explainGap } from "@/services/letters/explain-gap";
import { reprintLetter } from "@/services/letters/reprint-letter";
import { returnLetter } from "@/services/letters/return-letter";
import { sealBatch } from "@/services/letters/seal-batch";
import { sealLetter } from "@/services/letters/seal-letter";
import { type InHand, takeScan } from "@/services/letters/take-scan";
import { changeProvider, everything, expectRefused, issuer, lettersOf } from "@/tests/services/letters/letters-support";
import { printedBatch, statesNow } from "@/tests/services/letters/printed-batch";
import { meanwhile } from "@/tests/support/meanwhile";
import { as, at, staffActor } from "@/tests/support/test-context";

describe("sealing a letter by its barcode", () => {
  it("notes who put it into its envelope and when, with one event of the case", async () => {
    const ctx = await issuer();
    const { key, applications, references } = await printedBatch(ctx, 2);
    const later = at(ctx, 60_000);
    expect(await sealLetter(later, key, references[0] ?? "")).toMatchObject({ end: "sealed", sheet: 1 });
    expect(await lettersOf(ctx, applications[0]?.id ?? "")).toMatchObject([
      { sealedAt: later.now, sealedBy: ctx.actor.id, postedAt: null },
    ]);
    expect(await lettersOf(ctx, applications[1]?.id ?? "")).toMatchObject([{ sealedAt: null }]);
    expect((await everything(ctx)).events.at(-1)).toMatchObject({ act: "seal", applicationId: applications[0]?.id });
  });

  it("a second time says so and changes nothing", async () => {
    const ctx = await issuer();
    const { key, references } = await printedBatch(ctx, 1);
    await sealLetter(ctx, key, references[0] ?? "");
    const before = await everything(ctx);
    expect(await sealLetter(at(ctx, 60_000), key, references[0] ?? "")).toMatchObject({ end: "sealed-before" });
    expect(await everything(ctx)).toEqual(before);
  });

  it("is refused for a letter of another batch", async () => {
    const ctx = await issuer();
    const { references } = await printedBatch(ctx, 1);
    const { key } = await printedBatch(ctx, 1);
    await expectRefused(ctx, () => sealLetter(ctx, key, references[0] ?? ""), "not-in-batch", "束 第2号");
  });

  it("is refused for one that came back or was withdrawn from use: the sheet is to be shredded", async () => {
    const ctx = await issuer();
    const { key, references } = await printedBatch(ctx, 1);
    await returnLetter(ctx, { reference: references[0] ?? "", version: 2 });
    await expectRefused(ctx, () => sealLetter(ctx, key, references[0] ?? ""), "letter-void", "細断");
  });

  it("is refused when the letter became void in that very moment", async () => {
    const ctx = await issuer();
    const { key, references } = await printedBatch(ctx, 1);
    const reference = references[0] ?? "";
    const late = meanwhile(ctx, () => returnLetter(ctx, { reference, version: 2 }));
    await expect(sealLetter(late, key, reference)).rejects.toMatchObject({ code: "changed-meanwhile" });
    expect(await statesNow(ctx)).toEqual({ [reference]: "void" });
  });

  it("is refused when the batch is closed in that very moment: no sealed letter lies in a closed batch", async () => {
    const ctx = await issuer();
    const { key, references } = await printedBatch(ctx, 1);
    await explainGap(ctx, key, { reference: null, reason: "紙が破れた" });
    const late = meanwhile(ctx, () => closeBatch(ctx, key));
    await expect(sealLetter(late, key, references[0] ?? "")).rejects.toMatchObject({ code: "batch-closed" });
    expect(await statesNow(ctx)).toEqual({ [references[0] ?? ""]: "printed" });
    expect((await everything(ctx)).gaps).toHaveLength(1);
  });

  it.each(staffRoles.filter((role) => !mayDo(role, "seal")))("is refused to the role %s", async (role) => {
    const ctx = await issuer();
    const { key, references } = await printedBatch(ctx, 1);
    const other = as(ctx, staffActor({ role }));
    await expectRefused(ctx, () => sealLetter(other, key, references[0] ?? ""), "not-your-role");
    await expectRefused(ctx, () => sealBatch(other, key), "not-your-role");
  });

  it("is refused for another federation's batch, in the words for one that does not exist (R43)", async () => {
    const ctx = await issuer();
    const { key, references } = await printedBatch(ctx, 1);
    const saitama = as(ctx, staffActor({ role: "issuer", federation: "11" }));
    const words = "この束は見つかりません。";
    await expectRefused(ctx, () => sealLetter(saitama, key, references[0] ?? ""), "not-found", words);
    await expectRefused(ctx, () => sealLetter(ctx, { ...key, number: 99 }, references[0] ?? ""), "not-found", words);
    await expectRefused(ctx, () => sealBatch(saitama, key), "not-found", words);
  });

  it("is refused to whoever approved the case or changed its address (R44)", async () => {
    const ctx = await issuer();
    const { key, references, applications } = await printedBatch(ctx, 1);
    const approver = as(ctx, staffActor({ role: "supervisor", id: "test-approver" }));
    await expectRefused(ctx, () => sealLetter(approver, key, references[0] ?? ""), "approved-by-you");
    await changeProvider(ctx, applications[0]?.providerNumber ?? "", { addressChangedBy: ctx.actor.id });
    await expectRefused(ctx, () => sealLetter(ctx, key, references[0] ?? ""), "ledger-changed-by-you");
  });
});

describe("the paper of a letter that was printed again", () => {
  it("is refused by its barcode, and the new sheet waits on: old paper never goes out with a void password (R30)", async () => {
    const { ctx, key, reference } = await printedTwice();
    const words = "この紙は再印刷で無効になりました。細断してください。";
    await expectRefused(ctx, () => sealLetter(ctx, key, reference, 1), "letter-void", words);
    await expectRefused(ctx, () => takeScan(ctx, key, { text: `${reference}-1`, inHand: null }), "letter-void", words);
    expect(await statesNow(ctx)).toEqual({ [reference]: "printed" });
    expect(await sealLetter(ctx, key, reference, 2)).toMatchObject({ end: "sealed", sheet: 2 });
  });

  it("is asked for its barcode when only the 受付番号 was typed, and a number that no sheet has is none of the batch", async () => {
    const { ctx, key, reference } = await printedTwice();
    await expectRefused(ctx, () => sealLetter(ctx, key, reference), "which-sheet", "バーコードを読み取る");
    await expectRefused(ctx, () => sealLetter(ctx, key, reference, 3), "not-in-batch");
  });

  it("takes no 追跡番号 that follows its scan when it was printed again in between", async () => {
    const ctx = await issuer();
    const { key, references } = await printedBatch(ctx, 1);
    const { inHand } = await takeScan(ctx, key, { text: `${references[0]}-1`, inHand: null });
    const later = at(ctx, 60_000);
    await reprintLetter(later, { reference: references[0] ?? "", reason: "紙づまり" });
    await expectRefused(later, () => takeScan(later, key, { text: "123456789013", inHand }), "letter-void");
  });

  async function printedTwice() {
    const first = await issuer();
    const { key, references } = await printedBatch(first, 1);
    const reference = references[0] ?? "";
    const ctx = at(first, 60_000);
    await reprintLetter(ctx, { reference, reason: "紙づまり" });
    return { ctx, key, reference };
  }
});

describe("sealing a whole batch", () => {
  it("takes every letter in one press, with an event in the history of each case and one of the batch with their number", async () => {
    const ctx = await issuer();
    const { key, references, applications } = await printedBatch(ctx, 3);
    await sealLetter(ctx, key, references[0] ?? "");
    expect(await sealBatch(ctx, key)).toBe(2);
    expect(Object.values(await statesNow(ctx))).toEqual(["sealed", "sealed", "sealed"]);
    const { events } = await everything(ctx);
    const [event] = events.filter(({ act }) => act === "seal-batch");
    expect(JSON.parse(event?.detail ?? "")).toMatchObject({ number: 1, count: 2 });
    const together = events.filter(({ act, detail }) => act === "seal" && detail.includes('"together":true'));
    expect(together.map(({ applicationId }) => applicationId)).toEqual(applications.slice(1).map(({ id }) => id));
  });

  it("leaves out what is void and what this member of staff may not issue (R44)", async () => {
    const ctx = await issuer();
    const { key, references, applications } = await printedBatch(ctx, 3);
    await returnLetter(ctx, { reference: references[0] ?? "", version: 2 });
    await changeProvider(ctx, applications[1]?.providerNumber ?? "", { addressChangedBy: ctx.actor.id });
    expect(await sealBatch(ctx, key)).toBe(1);
    expect(await statesNow(ctx)).toEqual({
      [references[0] ?? ""]: "void",
      [references[1] ?? ""]: "printed",
      [references[2] ?? ""]: "sealed",
    });
  });

  it("is refused when nothing is left to seal", async () => {
    const ctx = await issuer();
    const { key } = await printedBatch(ctx, 1);
    await sealBatch(ctx, key);
    await expectRefused(ctx, () => sealBatch(ctx, key), "nothing-to-seal");
  });

  it("is refused as a whole when one of them became void in that very moment", async () => {
    const ctx = await issuer();
    const { key, references } = await printedBatch(ctx, 2);
    const late = meanwhile(ctx, () => returnLetter(ctx, { reference: references[0] ?? "", version: 2 }));
    await expect(sealBatch(late, key)).rejects.toMatchObject({ code: "changed-meanwhile" });
    expect(await statesNow(ctx)).toEqual({ [references[0] ?? ""]: "void", [references[1] ?? ""]: "printed" });
  });

  it("is refused when the batch is closed in that very moment", async () => {
    const ctx = await issuer();
    const { key, references } = await printedBatch(ctx, 2);
    const late = meanwhile(ctx, async () => {
      await explainGap(ctx, key, { reference: null, reason: "紙が破れた" });
      await closeBatch(ctx, key);
    });
    await expect(sealBatch(late, key)).rejects.toMatchObject({ code: "batch-closed" });
    expect(await statesNow(ctx)).toEqual({ [references[0] ?? ""]: "printed", [references[1] ?? ""]: "printed" });
  });
});

describe("the scanner's field", () => {
  it("seals a letter and then notes the tracking number that follows, one after another", async () => {
    const ctx = await issuer();
    const { key, references, applications } = await printedBatch(ctx, 2);
    const numbers = ["123456789013", "123456789024"];
    let inHand: InHand | null = null;
    for (const [place, reference] of references.entries()) {
      inHand = (await scan(ctx, `${reference.toLowerCase()}-1`, inHand)).inHand;
      inHand = (await scan(ctx, numbers[place] ?? "", inHand)).inHand;
      expect(inHand).toBeNull();
    }
    const kept = await Promise.all(applications.map(({ id }) => lettersOf(ctx, id)));
    expect(kept.flat().map(({ trackingNumber }) => trackingNumber)).toEqual(numbers);
    expect(kept.flat().every(({ sealedAt }) => sealedAt !== null)).toBe(true);

    function scan(who: Context<Staff>, text: string, before: InHand | null) {
      return takeScan(who, key, { text, inHand: before });
    }
  });

  it("warns of a tracking number whose check digit is wrong, and keeps it (domain.md §5)", async () => {
    const ctx = await issuer();
    const { key, references, applications } = await printedBatch(ctx, 1);
    const inHand = { reference: references[0] ?? "", sheet: 1, trackingNumber: null };
    expect(await takeScan(ctx, key, { text: "123456789010", inHand })).toMatchObject({ warning: true });
    expect(await lettersOf(ctx, applications[0]?.id ?? "")).toMatchObject([{ trackingNumber: "123456789010" }]);
    const again = await takeScan(ctx, key, { text: references[0] ?? "", inHand: null });
    expect(again.said).toContain("追跡番号は 123456789010 です。");
    expect(await takeScan(ctx, key, { text: "123456789013", inHand: again.inHand })).toMatchObject({ warning: false });
  });

  it("refuses a tracking number without a letter, and what is neither", async () => {
    const ctx = await issuer();
    const { key } = await printedBatch(ctx, 1);
    await expectRefused(ctx, () => takeScan(ctx, key, { text: "123456789013", inHand: null }), "letter-first");
    await expectRefused(ctx, () => takeScan(ctx, key, { text: "4901234567894x", inHand: null }), "scan-unknown");
  });
});
