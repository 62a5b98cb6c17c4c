import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { batchStand, isMissing, sheetState, sheetStates } from "@/domain/letter-batch";

const letter = fc.record({
  state: fc.constantFrom(...sheetStates),
  gap: fc.option(fc.string({ minLength: 1 })),
});

describe("the rule of closing a batch", () => {
  it("lets it close exactly when approved = printed = sealed = posted, or each gap has a reason", () => {
    fc.assert(
      fc.property(fc.array(letter), fc.nat(3), (letters, unprinted) => {
        const approved = letters.length + unprinted;
        const { mayClose, printed, sealed, posted, missing } = batchStand(approved, letters);
        const complete = approved === printed && printed === sealed && sealed === posted;
        const explained = unprinted === 0 && letters.every(({ state, gap }) => state === "posted" || gap !== null);
        expect(mayClose).toBe(complete || explained);
        expect(mayClose).toBe(missing === 0);
      }),
    );
  });

  it("counts every letter once: posted, explained or missing", () => {
    fc.assert(
      fc.property(fc.array(letter), (letters) => {
        const { posted, gaps, missing, sealed, printed } = batchStand(letters.length, letters);
        expect(posted + gaps + missing).toBe(letters.length);
        expect(posted).toBeLessThanOrEqual(sealed);
        expect(sealed).toBeLessThanOrEqual(printed);
      }),
    );
  });

  it("never lets it close while a letter lies sealed and nobody has said why", () => {
    expect(batchStand(1, [{ state: "sealed", gap: null }]).mayClose).toBe(false);
    expect(isMissing({ state: "sealed", gap: null })).toBe(true);
    expect(isMissing({ state: "posted", gap: "遅れた" })).toBe(false);
  });
});

describe("where a sheet stands", () => {
  const at = new Date(0);

  it.each([
    ["printed", { sealedAt: null, postedAt: null, voidedAt: null }],
    ["sealed", { sealedAt: at, postedAt: null, voidedAt: null }],
    ["posted", { sealedAt: at, postedAt: at, voidedAt: null }],
    ["posted", { sealedAt: at, postedAt: at, voidedAt: at }],
    ["void", { sealedAt: null, postedAt: null, voidedAt: at }],
    ["void", { sealedAt: at, postedAt: null, voidedAt: at }],
  ] as const)("is %s for %j", (state, sheet) => {
    expect(sheetState(sheet)).toBe(state);
  });
});
