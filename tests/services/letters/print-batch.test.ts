import { describe, expect, it } from "vitest";
import { formatReference } from "@/domain/reference";
import type { Random } from "@/lib/random";
import type { Context, Staff } from "@/services/context";
import { listBatches } from "@/services/letters/list-batches";
import { printLetters } from "@/services/letters/print-letters";
import { reprintLetter } from "@/services/letters/reprint-letter";
import { pagesOf, solidTextOf, textOf } from "@/tests/letters/paper";
import {
  changeFederation,
  changeProvider,
  everything,
  expectRefused,
  issuer,
  lettersOf,
  passwordsOn,
} from "@/tests/services/letters/letters-support";
import { batchNow, printedBatch } from "@/tests/services/letters/printed-batch";
import { buildApplication } from "@/tests/support/build-application";
import { meanwhile } from "@/tests/support/meanwhile";
import { as, at, staffActor, staleFactor } from "@/tests/support/test-context";

const day = 24 * 60 * 60 * 1000;

describe("a printing", () => {
  it("is a batch with the next number of its federation, who printed it, when and how many", async () => {
    const ctx = await issuer();
    await printedBatch(ctx, 1);
    await printedBatch(ctx, 2);
    expect(await batchNow(ctx)).toMatchObject({
      federation: "13",
      number: 2,
      approved: 2,
      printedAt: ctx.now,
      printedBy: ctx.actor.id,
      postedOn: null,
      closedAt: null,
      canary: false,
    });
    const saitama = as(ctx, staffActor({ role: "issuer", federation: "11", id: "saitama" }));
    const { application } = await buildApplication(ctx, { status: "approved", federation: "11" });
    await printLetters(saitama, [application.reference]);
    expect(await listBatches(saitama)).toMatchObject([{ federation: "11", number: 1 }]);
    expect(await listBatches(ctx)).toHaveLength(2);
  });

  it("numbers its letters in the order of the post office: post code, then address, without a post code last", async () => {
    const ctx = await issuer();
    const places = [
      ["", "東京都千代田区丸の内1"],
      ["1000002", "東京都千代田区皇居外苑1"],
      ["1000001", "東京都千代田区千代田10番"],
      ["1000001", "東京都千代田区千代田2番"],
    ] as const;
    const built = [];
    for (const [postalCode, address] of places) {
      const each = await buildApplication(ctx, { status: "approved" });
      await changeProvider(ctx, each.application.providerNumber, { postalCode, address });
      built.push(each);
    }
    const pdf = await printLetters(
      ctx,
      built.map(({ application }) => application.reference),
    );
    const ordered = built.toReversed();
    const ids = textOf(pdf).match(/KJ\d{12}/g);
    expect([...new Set(ids)]).toEqual(ordered.map(({ account }) => account?.userId));
    const { id } = await batchNow(ctx);
    for (const [place, { application }] of ordered.entries()) {
      expect(await lettersOf(ctx, application.id)).toMatchObject([{ batchId: id, position: place + 1 }]);
    }
  });

  it("begins with a cover sheet and the 差出票, then a page for each letter", async () => {
    const ctx = await issuer();
    await changeFederation(ctx, "13", { mailClass: "簡易書留" });
    const { references, pdf } = await printedBatch(ctx, 2);
    const [cover = "", list = "", ...pages] = pagesOf(pdf).map((page) => page.replace(/\s/gu, ""));
    expect(cover).toContain("通知書の束第1号東京都国民健康保険団体連合会");
    expect(cover).toContain("2026年12月1日(火)10:00試験職員");
    expect(cover).toContain("test-approver2通");
    expect(list).toContain("簡易書留差出票");
    for (const reference of references) expect(list).toContain(formatReference(reference));
    expect(list).not.toMatch(/KJ\d{12}/u);
    expect(pages).toHaveLength(2);
    expect(passwordsOn(pdf)).toHaveLength(2);
  });

  it("names on its cover sheet the letters without a post code or a barcode by their place on the 差出票", async () => {
    const ctx = await issuer();
    const good = await buildApplication(ctx, { status: "approved" });
    const place = { postalCode: "1000001", address: "東京都千代田区千代田1番1号" };
    await changeProvider(ctx, good.application.providerNumber, place);
    const bare = await buildApplication(ctx, { status: "approved" });
    const pdf = await printLetters(ctx, [bare.application.reference, good.application.reference]);
    const cover = (pagesOf(pdf)[0] ?? "").replace(/\s/gu, "");
    expect(cover).toContain("宛先から定まらない1通には付けていません。差出票の番号2");
    expect(cover).toContain("台帳に郵便番号のない通知書があります。差出票の番号2");
  });

  it("is refused for cases of two federations at once", async () => {
    const ctx = await issuer();
    const everywhere = as(ctx, staffActor({ role: "supervisor", federation: null }));
    const tokyo = await buildApplication(ctx, { status: "approved" });
    const saitama = await buildApplication(ctx, { status: "approved", federation: "11" });
    const both = [tokyo.application.reference, saitama.application.reference];
    await expectRefused(ctx, () => printLetters(everywhere, both), "several-federations");
  });

  it("asks for a second factor of the last ten minutes (R40)", async () => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status: "approved" });
    await expectRefused(ctx, () => printLetters(staleFactor(ctx), [application.reference]), "second-factor-stale");
  });

  it("of other cases at the same moment leaves one batch with the number, and tells the other to try again", async () => {
    const ctx = await issuer();
    const one = await buildApplication(ctx, { status: "approved" });
    const other = await buildApplication(ctx, { status: "approved" });
    const late = meanwhile(ctx, () => printLetters(ctx, [one.application.reference]));
    await expect(printLetters(late, [other.application.reference])).rejects.toMatchObject({ code: "another-printing" });
    expect(await lettersOf(ctx, other.application.id)).toEqual([]);
    await printLetters(ctx, [other.application.reference]);
    expect((await everything(ctx)).batches.map(({ number }) => number)).toEqual([1, 2]);
  });

  it("draws before it commits: a drawing that fails leaves nothing (R29)", async () => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status: "approved" });
    const before = await everything(ctx);
    const broken: Random = { ...ctx.random, token: () => "x".repeat(5000) };
    await expect(printLetters({ ...ctx, random: broken }, [application.reference])).rejects.toThrow();
    expect(await everything(ctx)).toEqual(before);
  });
});

describe("the 確認用の通知書", () => {
  it("goes along with the first batch of a day, is the last row of the 差出票 and the last page, and shows no login", async () => {
    const ctx = await withCanary();
    const { pdf } = await printedBatch(ctx, 1);
    expect(await batchNow(ctx)).toMatchObject({ canary: true });
    const pages = pagesOf(pdf).map((page) => page.replace(/\s/gu, ""));
    expect(pages).toHaveLength(4);
    expect(pages[1]).toMatch(/確認用/u);
    expect(pages[3]).toContain("〒102-0072東京都千代田区飯田橋3-5-1");
    expect(pages[3]).toContain("確認用の通知書");
    expect(pages[3]).not.toMatch(/KJ\d|仮パスワード/u);
    expect(solidTextOf(pdf)).toContain("ほかに確認用の通知書1通");
    expect((await everything(ctx)).letters).toHaveLength(1);
  });

  it("does not go along again on the same day, but does on the next", async () => {
    const ctx = await withCanary();
    await printedBatch(ctx, 1);
    await printedBatch(at(ctx, 60_000), 1);
    expect(await batchNow(ctx)).toMatchObject({ number: 2, canary: false });
    await printedBatch(at(ctx, day), 1);
    expect(await batchNow(ctx)).toMatchObject({ number: 3, canary: true });
  });

  it("needs the federation's own address", async () => {
    const ctx = await issuer();
    await changeFederation(ctx, "13", { dailyCanary: true, address: "" });
    await printedBatch(ctx, 1);
    expect(await batchNow(ctx)).toMatchObject({ canary: false });
  });
});

describe("a reprinted letter", () => {
  const reason = "紙詰まり";

  it("takes the old one's place in the batch that is still open, unsealed, and comes without a cover sheet", async () => {
    const ctx = await issuer();
    const { applications, references } = await printedBatch(ctx, 2);
    const [application] = applications;
    const pdf = await reprintLetter(at(ctx, 60_000), { reference: references[0] ?? "", reason });
    expect(pagesOf(pdf)).toHaveLength(1);
    const [old, sheet] = await lettersOf(ctx, application?.id ?? "");
    expect(sheet).toMatchObject({ batchId: old?.batchId, position: old?.position, sealedAt: null, voidedAt: null });
    expect((await everything(ctx)).batches).toHaveLength(1);
  });

  it("is a batch of its own where it never had one, with a cover sheet", async () => {
    const ctx = await issuer();
    const { application } = await buildApplication(at(ctx, -60_000), { status: "posted" });
    const pdf = await reprintLetter(ctx, { reference: application.reference, reason });
    expect(await batchNow(ctx)).toMatchObject({ number: 1, approved: 1, canary: false });
    expect(pagesOf(pdf)).toHaveLength(3);
  });

  it("is printed once when the same page asks twice", async () => {
    const ctx = await issuer();
    const { references, applications } = await printedBatch(ctx, 1);
    const asked = { reference: references[0] ?? "", reason, version: 2 };
    await reprintLetter(at(ctx, 60_000), asked);
    await expectRefused(ctx, () => reprintLetter(at(ctx, 61_000), asked), "changed-meanwhile", "印刷済の紙");
    expect(await lettersOf(ctx, applications[0]?.id ?? "")).toHaveLength(2);
  });

  it("asks for a second factor of the last ten minutes (R40)", async () => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status: "printed" });
    const reprint = () => reprintLetter(staleFactor(ctx), { reference: application.reference, reason });
    await expectRefused(ctx, reprint, "second-factor-stale");
  });
});

async function withCanary(): Promise<Context<Staff>> {
  const ctx = await issuer();
  await changeFederation(ctx, "13", {
    dailyCanary: true,
    postalCode: "1020072",
    address: "東京都千代田区飯田橋3-5-1",
  });
  return ctx;
}
