import { describe, expect, it } from "vitest";
import { formatReference } from "@/domain/reference";
import { staffRoles, transitions } from "@/domain/transitions";
import { matchesPassword } from "@/services/credentials/password-hash";
import { closeBatch } from "@/services/letters/close-batch";
import { explainGap } from "@/services/letters/explain-gap";
import { printLetters } from "@/services/letters/print-letters";
import { reprintBatch } from "@/services/letters/reprint-batch";
import { returnLetter } from "@/services/letters/return-letter";
import { sealBatch } from "@/services/letters/seal-batch";
import { sealLetter } from "@/services/letters/seal-letter";
import { solidTextOf, textOf } from "@/tests/letters/paper";
import {
  changeFederation,
  changeProvider,
  everything,
  expectRefused,
  issuer,
  lettersOf,
  passwordsOn,
} from "@/tests/services/letters/letters-support";
import { batchNow, newestBatch, printedBatch, statesNow } from "@/tests/services/letters/printed-batch";
import { confirm } from "@/tests/services/reviews/acts";
import { buildApplication } from "@/tests/support/build-application";
import { meanwhile } from "@/tests/support/meanwhile";
import { refusalOf } from "@/tests/support/refusal-of";
import { as, at, staffActor, staleFactor } from "@/tests/support/test-context";

const reason = "PDFを保存できなかったため";
const minute = 60_000;

/** A batch of so many letters and its issuer a minute later, with what the page of the batch posts. */
async function lostPaper(size: number) {
  const ctx = await issuer();
  const batch = await printedBatch(ctx, size);
  return { ctx: at(ctx, minute), ...batch, asked: { reason, seenAt: ctx.now } };
}

describe("reprinting a batch whose paper is lost", () => {
  it("makes every letter anew in one PDF with the batch's cover sheet, and kills every old password (R30)", async () => {
    const { ctx, key, applications, references, pdf: lost, asked } = await lostPaper(3);
    const pdf = await reprintBatch(ctx, key, asked);
    const passwords = passwordsOn(pdf);
    expect(passwords).toHaveLength(3);
    expect(passwords.filter((password) => passwordsOn(lost).includes(password))).toEqual([]);
    for (const { id } of applications) {
      const [old, fresh, ...more] = await lettersOf(ctx, id);
      expect(more).toEqual([]);
      expect(old).toMatchObject({ voidedAt: ctx.now });
      expect(fresh).toMatchObject({ voidedAt: null, printedAt: ctx.now, reprintReason: reason });
      const opens = await Promise.all(
        passwords.map((password) => matchesPassword(fresh?.passwordHash ?? null, password)),
      );
      expect(opens.filter(Boolean)).toHaveLength(1);
    }
    expect(textOf(pdf)).toContain("差出票");
    for (const reference of references) expect(solidTextOf(pdf)).toContain(reference.slice(0, 4));
  });

  it("keeps the batch, its number and every place in it, with one event a letter that tells the reason", async () => {
    const { ctx, key, applications, references, asked } = await lostPaper(2);
    const batch = await batchNow(ctx);
    await reprintBatch(ctx, key, asked);
    expect(await batchNow(ctx)).toEqual(batch);
    expect(await statesNow(ctx)).toEqual(Object.fromEntries(references.map((each) => [each, "printed"])));
    const positions = await Promise.all(applications.map(({ id }) => lettersOf(ctx, id)));
    for (const [old, fresh] of positions) {
      expect(fresh).toMatchObject({ batchId: old?.batchId, position: old?.position });
    }
    const { events, outbox } = await everything(ctx);
    const told = events.filter(({ act }) => act === "reprint");
    expect(told.map(({ applicationId }) => applicationId).toSorted()).toEqual(
      applications.map(({ id }) => id).toSorted(),
    );
    expect(told.every(({ detail }) => detail.includes(reason))).toBe(true);
    expect(outbox.filter(({ createdAt }) => createdAt.getTime() === ctx.now.getTime())).toEqual([]);
  });

  it("still goes out today when its cases were approved before the cut-off, however late it is printed again", async () => {
    const reviewer = as(await issuer(), staffActor({ role: "reviewer" }));
    const { application } = await buildApplication(reviewer, { status: "reviewing" });
    const { reference, providerNumber } = application;
    await changeProvider(reviewer, providerNumber, { postalCode: "1020082", phone: "03-0000-0001" });
    await confirm(at(reviewer, new Date("2026-12-01T14:50:00+09:00")), { reference, version: 1 });
    const printing = as(at(reviewer, new Date("2026-12-01T15:30:00+09:00")), staffActor({ role: "issuer" }));
    const today = /発送の予定2026年12月1日/;
    expect(solidTextOf(await printLetters(printing, [reference]))).toMatch(today);
    const asked = { reason, seenAt: printing.now };
    expect(solidTextOf(await reprintBatch(at(printing, minute), await newestBatch(printing), asked))).toMatch(today);
  });

  it("brings the 確認用の通知書 of the batch along, for its sheet is lost too", async () => {
    const first = await issuer();
    await changeFederation(first, "13", { dailyCanary: true, address: "東京都若草市見本町1番", postalCode: "1000000" });
    const { key } = await printedBatch(first, 1);
    const pdf = await reprintBatch(at(first, minute), key, { reason, seenAt: first.now });
    expect(solidTextOf(pdf)).toContain("確認用");
  });

  it("leaves what lies in its envelope, has a reason to stay, or is void as it is, and then draws no cover sheet", async () => {
    const { ctx, key, applications, references, asked } = await lostPaper(4);
    const [sealed = "", kept = "", back = "", due = ""] = references;
    await sealLetter(ctx, key, sealed);
    await explainGap(ctx, key, { reference: kept, reason: "宛先を確認中" });
    await returnLetter(ctx, { reference: back, version: 2 });
    const pdf = await reprintBatch(ctx, key, asked);
    expect(passwordsOn(pdf)).toHaveLength(1);
    expect(textOf(pdf)).not.toContain("差出票");
    const counts = await Promise.all(applications.map(async ({ id }) => (await lettersOf(ctx, id)).length));
    expect(counts).toEqual([1, 1, 1, 2]);
    expect(await statesNow(ctx)).toEqual({ [sealed]: "sealed", [kept]: "printed", [back]: "void", [due]: "printed" });
  });

  it("gives one PDF when five ask at the same moment, and none to a page that was read before it (R30, I7)", async () => {
    const { ctx, key, applications, asked } = await lostPaper(2);
    const given = await Promise.allSettled(Array.from({ length: 5 }, () => reprintBatch(ctx, key, asked)));
    expect(given.filter((each) => each.status === "fulfilled")).toHaveLength(1);
    await expectRefused(ctx, () => reprintBatch(at(ctx, minute), key, asked), "changed-meanwhile");
    for (const { id } of applications) {
      expect((await lettersOf(ctx, id)).filter(({ voidedAt }) => voidedAt === null)).toHaveLength(1);
    }
  });

  it("does nothing when one of its letters was put into its envelope in that very moment", async () => {
    const { ctx, key, references, asked } = await lostPaper(2);
    const late = meanwhile(ctx, () => sealLetter(ctx, key, references[0] ?? ""));
    expect(await refusalOf(reprintBatch(late, key, asked))).toMatchObject({ code: "changed-meanwhile" });
    expect(Object.values(await statesNow(ctx)).toSorted()).toEqual(["printed", "sealed"]);
  });
});

describe("a reprint of a batch is refused", () => {
  it.each(["", "あ".repeat(201)])("without a reason of at most 200 characters", async (missing) => {
    const { ctx, key, asked } = await lostPaper(1);
    await expectRefused(ctx, () => reprintBatch(ctx, key, { ...asked, reason: missing }), "reason-missing");
  });

  it("where nothing waits for its envelope", async () => {
    const { ctx, key, asked } = await lostPaper(1);
    await sealBatch(ctx, key);
    await expectRefused(ctx, () => reprintBatch(ctx, key, asked), "nothing-to-reprint");
  });

  it("once the batch is closed", async () => {
    const { ctx, key, asked } = await lostPaper(1);
    await explainGap(ctx, key, { reference: null, reason: "宛先を確認中" });
    await closeBatch(ctx, key);
    await expectRefused(ctx, () => reprintBatch(ctx, key, asked), "batch-closed");
  });

  it.each(staffRoles.filter((role) => !transitions.reprint.by.includes(role)))("to the role %s", async (role) => {
    const { ctx, key, asked } = await lostPaper(1);
    const other = as(ctx, staffActor({ role }));
    await expectRefused(other, () => reprintBatch(other, key, asked), "not-your-role");
  });

  it("eleven minutes after the second factor (R40)", async () => {
    const { ctx, key, asked } = await lostPaper(1);
    await expectRefused(ctx, () => reprintBatch(staleFactor(ctx), key, asked), "second-factor-stale");
  });

  it("for another federation's batch (R43)", async () => {
    const { ctx, key, asked } = await lostPaper(1);
    const saitama = as(ctx, staffActor({ role: "issuer", federation: "11" }));
    await expectRefused(saitama, () => reprintBatch(saitama, key, asked), "not-found");
  });

  it("to whoever approved one of its cases or changed its address, who is left nothing to print (R44)", async () => {
    const { ctx, key, applications, asked } = await lostPaper(1);
    const number = applications[0]?.providerNumber ?? "";
    await changeProvider(ctx, number, { addressChangedBy: ctx.actor.id });
    await expectRefused(ctx, () => reprintBatch(ctx, key, asked), "nothing-to-reprint");
  });

  it("for one whose address changed since it was printed, which stays as it is: the others are printed", async () => {
    const { ctx, key, references, applications, asked } = await lostPaper(2);
    const number = applications[1]?.providerNumber ?? "";
    await changeProvider(ctx, number, { addressChangedBy: "somebody-else", addresseeChangedAt: ctx.now });
    const paper = solidTextOf(await reprintBatch(ctx, key, asked));
    expect(paper).toContain(formatReference(references[0] ?? ""));
    expect(paper).not.toContain(formatReference(references[1] ?? ""));
  });
});
