import { describe, expect, it } from "vitest";
import type { Context, Staff } from "@/services/context";
import { postBatch } from "@/services/letters/post-batch";
import { printLetters } from "@/services/letters/print-letters";
import { reprintBatch } from "@/services/letters/reprint-batch";
import { sealBatch } from "@/services/letters/seal-batch";
import { sealLetter } from "@/services/letters/seal-letter";
import { viewBatch } from "@/services/letters/view-batch";
import {
  applicationNow,
  changeProvider,
  expectRefused,
  issuer,
  lettersOf,
} from "@/tests/services/letters/letters-support";
import { printedBatch, statesNow } from "@/tests/services/letters/printed-batch";
import { buildApplication } from "@/tests/support/build-application";
import { meanwhile } from "@/tests/support/meanwhile";
import { proposedChange } from "@/tests/support/proposed-change";
import { at } from "@/tests/support/test-context";

const minute = 60_000;
const today = "2026-12-01";

/** What can come up about an office at any time. */
const doubts = [
  [
    "closes",
    "provider-closed",
    (ctx: Context<Staff>, number: string) => changeProvider(ctx, number, { status: "closed" }),
  ],
  ["is about to move, by the wish of one", "change-pending", proposedChange],
  [
    "gets another address",
    "addressee-changed-since",
    (ctx: Context<Staff>, number: string) => changeProvider(ctx, number, { addresseeChangedAt: ctx.now }),
  ],
] as const;

describe.each(doubts)("an office that %s after the approval", (_, code, happens) => {
  it("stops the printing of its letter", async () => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status: "approved" });
    const later = at(ctx, minute);
    await happens(later, application.providerNumber);
    await expectRefused(later, () => printLetters(later, [application.reference]), code);
  });

  it("stops the sealing of its letter, alone or with its batch, and its reprint with the batch", async () => {
    const ctx = await issuer();
    const { key, references, applications } = await printedBatch(ctx, 2);
    const [doubtful = "", good = ""] = references;
    const later = at(ctx, minute);
    await happens(later, applications[0]?.providerNumber ?? "");
    await expectRefused(later, () => sealLetter(later, key, doubtful), code);
    expect(await sealBatch(later, key)).toBe(1);
    expect(await statesNow(later)).toEqual({ [doubtful]: "printed", [good]: "sealed" });
    const { letters } = await viewBatch(later, key);
    expect(new Map(letters.map(({ application, obstacle }) => [application.reference, obstacle]))).toEqual(
      new Map([
        [doubtful, code],
        [good, null],
      ]),
    );
    const reprint = () => reprintBatch(later, key, { reason: "紙づまり", seenAt: ctx.now });
    await expectRefused(later, reprint, "nothing-to-reprint");
  });

  it("stops the posting of its sealed letter, and the batch says why", async () => {
    const ctx = await issuer();
    const { key, references, applications } = await printedBatch(ctx, 2);
    await sealBatch(ctx, key);
    const later = at(ctx, minute);
    await happens(later, applications[0]?.providerNumber ?? "");
    const posting = await postBatch(later, key, today);
    expect(posting).toMatchObject({ posted: [references[1]], left: [{ reference: references[0] }], closed: false });
    expect(await applicationNow(later, references[0] ?? "")).toMatchObject({ status: "printed" });
  });

  it("stops it in the very moment of sealing or posting too", async () => {
    const ctx = await issuer();
    const { key, references, applications } = await printedBatch(ctx, 1);
    const [reference = ""] = references;
    const later = at(ctx, minute);
    const number = applications[0]?.providerNumber ?? "";
    const touched = async () => {
      await happens(later, number);
      await changeProvider(later, number, { changedAt: later.now });
    };
    await expect(sealLetter(meanwhile(later, touched), key, reference)).rejects.toMatchObject({
      code: "changed-meanwhile",
    });
    expect(await lettersOf(ctx, applications[0]?.id ?? "")).toMatchObject([{ sealedAt: null }]);
  });
});
