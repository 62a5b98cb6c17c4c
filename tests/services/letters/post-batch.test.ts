import { describe, expect, it } from "vitest";
import { Conflict, commit } from "@/db/commit";
import { mayDo } from "@/domain/staff-acts";
import { staffRoles } from "@/domain/transitions";
import { closeBatch } from "@/services/letters/close-batch";
import { explainGap } from "@/services/letters/explain-gap";
import { findLetterCases } from "@/services/letters/find-letter-cases";
import { postBatch } from "@/services/letters/post-batch";
import { postLetter } from "@/services/letters/post-letter";
import { reprintLetter } from "@/services/letters/reprint-letter";
import { returnLetter } from "@/services/letters/return-letter";
import { sealBatch } from "@/services/letters/seal-batch";
import { sealLetter } from "@/services/letters/seal-letter";
import {
  applicationNow,
  changeProvider,
  everything,
  expectRefused,
  issuer,
  lettersOf,
} from "@/tests/services/letters/letters-support";
import { batchNow, printedBatch, statesNow } from "@/tests/services/letters/printed-batch";
import { buildApplication } from "@/tests/support/build-application";
import { meanwhile } from "@/tests/support/meanwhile";
import { as, at, staffActor } from "@/tests/support/test-context";

const today = "2026-12-01";

describe("posting a whole batch", () => {
  it("makes every sealed letter 発送済 in one press, tells each office, and closes the batch that is complete", async () => {
    const ctx = await issuer();
    const { key, references } = await printedBatch(ctx, 3);
    await sealBatch(ctx, key);
    const posting = await postBatch(ctx, key, today);
    expect(posting).toMatchObject({ left: [], closed: true });
    expect(posting.posted.toSorted()).toEqual(references.toSorted());
    for (const reference of references)
      expect(await applicationNow(ctx, reference)).toMatchObject({ status: "posted" });
    expect(await batchNow(ctx)).toMatchObject({
      postedOn: today,
      postedBy: ctx.actor.id,
      closedAt: ctx.now,
      closedBy: ctx.actor.id,
    });
    const { events, outbox } = await everything(ctx);
    const acts = events.map(({ act }) => act);
    expect(acts.filter((act) => act === "post")).toHaveLength(3);
    expect(acts.filter((act) => act === "close-batch")).toHaveLength(1);
    expect(outbox).toHaveLength(3);
  });

  it("leaves what is not sealed, and stays open for it", async () => {
    const ctx = await issuer();
    const { key, references } = await printedBatch(ctx, 2);
    await sealLetter(ctx, key, references[0] ?? "");
    expect(await postBatch(ctx, key, today)).toEqual({ posted: [references[0]], left: [], closed: false });
    expect(await statesNow(ctx)).toEqual({ [references[0] ?? ""]: "posted", [references[1] ?? ""]: "printed" });
    expect(await batchNow(ctx)).toMatchObject({ postedOn: today, closedAt: null });
    await sealLetter(ctx, key, references[1] ?? "");
    const nextDay = at(ctx, new Date("2026-12-02T10:00:00+09:00"));
    expect(await postBatch(nextDay, key, "2026-12-02")).toMatchObject({ posted: [references[1]], closed: true });
    expect(await batchNow(ctx)).toMatchObject({ postedOn: today });
  });

  it("leaves a letter whose gap was explained after it was sealed, unless it is scanned once more", async () => {
    const ctx = await issuer();
    const { key, references } = await printedBatch(ctx, 3);
    const [spoiled = "", found = ""] = references;
    await sealBatch(ctx, key);
    for (const reference of [spoiled, found]) await explainGap(ctx, key, { reference, reason: "紙が破れた" });
    expect(await sealLetter(ctx, key, found)).toMatchObject({ end: "sealed" });
    expect(await sealLetter(ctx, key, found)).toMatchObject({ end: "sealed-before" });
    expect((await postBatch(ctx, key, today)).posted).toHaveLength(2);
    expect(await applicationNow(ctx, spoiled)).toMatchObject({ status: "printed" });
    expect(await applicationNow(ctx, found)).toMatchObject({ status: "posted" });
  });

  it("leaves a letter that this member of staff may not issue, and names it (R44)", async () => {
    const ctx = await issuer();
    const { key, references, applications } = await printedBatch(ctx, 2);
    await sealBatch(ctx, key);
    await changeProvider(ctx, applications[0]?.providerNumber ?? "", { addressChangedBy: ctx.actor.id });
    const posting = await postBatch(ctx, key, today);
    expect(posting).toMatchObject({ posted: [references[1]], closed: false, left: [{ reference: references[0] }] });
    expect(posting.left[0]?.why).toContain("別の職員");
    expect(await applicationNow(ctx, references[0] ?? "")).toMatchObject({ status: "printed" });
  });

  it("leaves a letter to an office that got one yesterday, and names the day that is free (R17)", async () => {
    const ctx = await issuer();
    const yesterday = new Date("2026-12-01T00:00:00+09:00");
    const earlier = await buildApplication(ctx, { status: "posted", letter: { postedAt: yesterday } });
    await reprintLetter(at(ctx, 1), { reference: earlier.application.reference, reason: "届かない" });
    const key = { federation: "13", number: 1 } as const;
    await sealBatch(at(ctx, 2), key);
    const refused = () => postBatch(at(ctx, 3), key, today);
    await expectRefused(ctx, refused, "posted-too-soon", "12月2日");
  });

  it("is refused when nothing is sealed, for a day to come, and once the batch is closed", async () => {
    const ctx = await issuer();
    const { key } = await printedBatch(ctx, 1);
    await expectRefused(ctx, () => postBatch(ctx, key, today), "nothing-sealed");
    await sealBatch(ctx, key);
    await expectRefused(ctx, () => postBatch(ctx, key, "2026-12-02"), "posted-in-future");
    await postBatch(ctx, key, today);
    await expectRefused(ctx, () => postBatch(ctx, key, today), "batch-closed");
  });

  it("happens once when ten press at the same moment: one mail for each letter", async () => {
    const ctx = await issuer();
    const { key } = await printedBatch(ctx, 2);
    await sealBatch(ctx, key);
    const pressed = await Promise.allSettled(Array.from({ length: 10 }, () => postBatch(ctx, key, today)));
    expect(pressed.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await everything(ctx)).outbox).toHaveLength(2);
  });

  it("never posts what became void after it was sealed", async () => {
    const ctx = await issuer();
    const { key, references, applications } = await printedBatch(ctx, 2);
    await sealBatch(ctx, key);
    await returnLetter(ctx, { reference: references[0] ?? "", version: 2 });
    expect(await postBatch(ctx, key, today)).toMatchObject({ posted: [references[1]], closed: false });
    expect(await lettersOf(ctx, applications[0]?.id ?? "")).toMatchObject([{ postedAt: null }]);
    expect(await applicationNow(ctx, references[0] ?? "")).toMatchObject({ status: "returned" });
  });

  it("posts a reprinted letter only after its new sheet was sealed, whatever was said of its gap", async () => {
    const ctx = await issuer();
    const { key, references } = await printedBatch(ctx, 1);
    const reference = references[0] ?? "";
    await explainGap(ctx, key, { reference, reason: "紙が破れた" });
    await reprintLetter(at(ctx, 60_000), { reference, reason: "紙が破れた" });
    const later = at(ctx, 120_000);
    expect((await everything(ctx)).gaps).toEqual([]);
    await expectRefused(ctx, () => postBatch(later, key, today), "nothing-sealed");
    await sealBatch(later, key);
    expect(await postBatch(later, key, today)).toEqual({ posted: [reference], left: [], closed: true });
  });

  it("never posts a letter of which somebody says in that very moment why it does not go", async () => {
    const ctx = await issuer();
    const { key, references } = await printedBatch(ctx, 2);
    const [spoiled = "", other = ""] = references;
    await sealBatch(ctx, key);
    const late = meanwhile(ctx, () => explainGap(ctx, key, { reference: spoiled, reason: "中身が違う" }));
    await expect(postBatch(late, key, today)).rejects.toMatchObject({ code: "changed-meanwhile" });
    expect(await statesNow(ctx)).toEqual({ [spoiled]: "sealed", [other]: "sealed" });
    expect(await postBatch(ctx, key, today)).toMatchObject({ posted: [other], closed: true });
    expect(await applicationNow(ctx, spoiled)).toMatchObject({ status: "printed" });
  });

  it("posts nothing of a batch that somebody closes in that very moment", async () => {
    const ctx = await issuer();
    const { key, references } = await printedBatch(ctx, 1);
    await sealBatch(ctx, key);
    const late = meanwhile(ctx, async () => {
      await explainGap(ctx, key, { reference: null, reason: "中身が違う" });
      await closeBatch(ctx, key);
    });
    await expect(postBatch(late, key, today)).rejects.toMatchObject({ code: "changed-meanwhile" });
    expect(await statesNow(ctx)).toEqual({ [references[0] ?? ""]: "sealed" });
  });

  it("never posts over a sheet that was printed again in that very moment: the new one is in no envelope yet", async () => {
    const ctx = await issuer();
    const { key, references, applications } = await printedBatch(ctx, 1);
    const reference = references[0] ?? "";
    await sealBatch(ctx, key);
    const later = at(ctx, 60_000);
    const reprint = () => reprintLetter(later, { reference, reason: "紙が破れた" });
    const posting = postBatch(meanwhile(later, reprint), key, today);
    await expect(posting).rejects.toMatchObject({ code: "changed-meanwhile" });
    const kept = await lettersOf(ctx, applications[0]?.id ?? "");
    expect(kept.map(({ postedAt }) => postedAt)).toEqual([null, null]);
    const [one] = await findLetterCases(later, [reference]);
    if (one === undefined) throw new Error("no such case");
    for (const { id: letterId } of kept) {
      const read = await postLetter(later, one, { letterId, postedOn: today, card: "" });
      await expect(commit(later, read)).rejects.toBeInstanceOf(Conflict);
    }
    expect(await applicationNow(ctx, reference)).toMatchObject({ status: "printed" });
  });

  it.each(staffRoles.filter((role) => !mayDo(role, "post")))("is refused to the role %s", async (role) => {
    const ctx = await issuer();
    const { key } = await printedBatch(ctx, 1);
    await expectRefused(ctx, () => postBatch(as(ctx, staffActor({ role })), key, today), "not-your-role");
  });

  it("is refused for another federation's batch (R43)", async () => {
    const ctx = await issuer();
    const { key } = await printedBatch(ctx, 1);
    await sealBatch(ctx, key);
    const saitama = as(ctx, staffActor({ role: "issuer", federation: "11" }));
    await expectRefused(ctx, () => postBatch(saitama, key, today), "not-found");
  });
});
