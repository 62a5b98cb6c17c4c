import { describe, expect, it } from "vitest";
import { mayDo } from "@/domain/staff-acts";
import { staffRoles } from "@/domain/transitions";
import { closeBatch } from "@/services/letters/close-batch";
import { explainGap } from "@/services/letters/explain-gap";
import { postBatch } from "@/services/letters/post-batch";
import { reprintBatch } from "@/services/letters/reprint-batch";
import { returnLetter } from "@/services/letters/return-letter";
import { sealBatch } from "@/services/letters/seal-batch";
import { sealLetter } from "@/services/letters/seal-letter";
import { takeScan } from "@/services/letters/take-scan";
import { unsealBatch } from "@/services/letters/unseal-batch";
import {
  changeProvider,
  everything,
  expectRefused,
  issuer,
  lettersOf,
  passwordsOn,
} from "@/tests/services/letters/letters-support";
import { printedBatch, statesNow } from "@/tests/services/letters/printed-batch";
import { meanwhile } from "@/tests/support/meanwhile";
import { as, at, staffActor } from "@/tests/support/test-context";

const minute = 60_000;
const today = "2026-12-01";

/** A batch of so many letters that was sealed in one press, and its issuer a minute later. */
async function sealedBatch(size: number) {
  const first = await issuer();
  const batch = await printedBatch(first, size);
  await sealBatch(first, batch.key);
  const [one = "", other = ""] = batch.references;
  return { first, ctx: at(first, minute), ...batch, one, other };
}

describe("taking back the sealing of a batch", () => {
  it("lets every letter wait for its envelope again, with an event in the history of each case and one of the batch", async () => {
    const { ctx, key, applications } = await sealedBatch(2);
    expect(await unsealBatch(ctx, key)).toBe(2);
    for (const { id } of applications) {
      expect(await lettersOf(ctx, id)).toMatchObject([{ sealedAt: null, sealedBy: null, voidedAt: null }]);
    }
    const { events } = await everything(ctx);
    const each = events.filter(({ act }) => act === "unseal");
    expect(each.map(({ applicationId }) => applicationId)).toEqual(applications.map(({ id }) => id));
    const [event] = events.filter(({ act }) => act === "unseal-batch");
    expect(event).toMatchObject({ actorId: ctx.actor.id, federation: "13" });
    expect(JSON.parse(event?.detail ?? "")).toMatchObject({ number: 1, count: 2 });
  });

  it("gives back the reprint of the whole batch to whoever pressed before seeing that no PDF was saved", async () => {
    const { first, ctx, key, pdf: lost } = await sealedBatch(2);
    const asked = { reason: "PDFを保存できなかったため", seenAt: first.now };
    await expectRefused(ctx, () => reprintBatch(ctx, key, asked), "nothing-to-reprint");
    await unsealBatch(ctx, key);
    const passwords = passwordsOn(await reprintBatch(ctx, key, asked));
    expect(passwords).toHaveLength(2);
    expect(passwords.filter((password) => passwordsOn(lost).includes(password))).toEqual([]);
  });

  it("can be followed by the sealing as before", async () => {
    const { ctx, key, one, other } = await sealedBatch(2);
    await unsealBatch(ctx, key);
    expect(await sealBatch(ctx, key)).toBe(2);
    expect(await statesNow(ctx)).toEqual({ [one]: "sealed", [other]: "sealed" });
  });

  it("keeps the 追跡番号: it was read off this very sheet's envelope, and a wrong one is put right by its scan", async () => {
    const { ctx, key, applications, one } = await sealedBatch(1);
    const { inHand } = await takeScan(ctx, key, { text: `${one}-1`, inHand: null });
    await takeScan(ctx, key, { text: "123456789013", inHand });
    await unsealBatch(ctx, key);
    expect(await lettersOf(ctx, applications[0]?.id ?? "")).toMatchObject([
      { sealedAt: null, trackingNumber: "123456789013" },
    ]);
  });

  it("leaves what was posted, what is void and what still waits as it is", async () => {
    const ctx = await issuer();
    const { key, references } = await printedBatch(ctx, 4);
    const [posted = "", back = "", waiting = "", sealed = ""] = references;
    await sealLetter(ctx, key, posted);
    await postBatch(ctx, key, today);
    await sealLetter(ctx, key, back);
    await returnLetter(ctx, { reference: back, version: 2 });
    await sealLetter(ctx, key, sealed);
    expect(await unsealBatch(ctx, key)).toBe(1);
    expect(await statesNow(ctx)).toEqual({
      [posted]: "posted",
      [back]: "void",
      [waiting]: "printed",
      [sealed]: "printed",
    });
  });

  it("takes what this member of staff may not seal as well: it issues no letter, and none stays sealed that is not (R44)", async () => {
    const { ctx, key, applications, one, other } = await sealedBatch(2);
    await changeProvider(ctx, applications[0]?.providerNumber ?? "", { addressChangedBy: ctx.actor.id });
    await changeProvider(ctx, applications[1]?.providerNumber ?? "", { status: "closed" });
    expect(await unsealBatch(ctx, key)).toBe(2);
    expect(await statesNow(ctx)).toEqual({ [one]: "printed", [other]: "printed" });
  });
});

describe("taking back the sealing is refused", () => {
  it("where nothing is sealed, and a second time", async () => {
    const { ctx, key } = await sealedBatch(1);
    await unsealBatch(ctx, key);
    await expectRefused(ctx, () => unsealBatch(ctx, key), "nothing-to-unseal", "封入済の通知書がありません");
  });

  it.each(staffRoles.filter((role) => !mayDo(role, "unseal-batch")))("to the role %s", async (role) => {
    const { ctx, key } = await sealedBatch(1);
    await expectRefused(ctx, () => unsealBatch(as(ctx, staffActor({ role })), key), "not-your-role");
  });

  it("for another federation's batch, in the words for one that does not exist (R43)", async () => {
    const { ctx, key } = await sealedBatch(1);
    const saitama = as(ctx, staffActor({ role: "issuer", federation: "11" }));
    const words = "この束は見つかりません。";
    await expectRefused(ctx, () => unsealBatch(saitama, key), "not-found", words);
    await expectRefused(ctx, () => unsealBatch(ctx, { ...key, number: 99 }), "not-found", words);
  });

  it("once the batch is closed", async () => {
    const { ctx, key } = await sealedBatch(1);
    await explainGap(ctx, key, { reference: null, reason: "宛先を確認中" });
    await closeBatch(ctx, key);
    await expectRefused(ctx, () => unsealBatch(ctx, key), "batch-closed");
  });

  it("when the batch is closed in that very moment", async () => {
    const { ctx, key, one } = await sealedBatch(1);
    const late = meanwhile(ctx, async () => {
      await explainGap(ctx, key, { reference: null, reason: "宛先を確認中" });
      await closeBatch(ctx, key);
    });
    await expect(unsealBatch(late, key)).rejects.toMatchObject({ code: "batch-closed" });
    expect(await statesNow(ctx)).toEqual({ [one]: "sealed" });
  });

  it("as a whole when one of them is posted in that very moment", async () => {
    const { ctx, key, applications, one, other } = await sealedBatch(2);
    await changeProvider(ctx, applications[1]?.providerNumber ?? "", { status: "closed" });
    const late = meanwhile(ctx, () => postBatch(ctx, key, today));
    await expect(unsealBatch(late, key)).rejects.toMatchObject({ code: "changed-meanwhile" });
    expect(await statesNow(ctx)).toEqual({ [one]: "posted", [other]: "sealed" });
    expect((await everything(ctx)).events.filter(({ act }) => act.startsWith("unseal"))).toEqual([]);
  });
});
