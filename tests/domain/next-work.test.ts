import { describe, expect, it } from "vitest";
import { type BatchLetter, batchStand, type SheetState } from "@/domain/letter-batch";
import { nextWork } from "@/domain/next-work";

const letter = (state: SheetState, gap: string | null = null): BatchLetter => ({ state, gap });
const nothingToSeal = "残りの確認(封入できる通知書がありません)";

describe("what is due next with an open batch", () => {
  it.each([
    ["封入", [letter("printed"), letter("sealed")]],
    ["封入", [letter("printed"), letter("void")]],
    ["発送", [letter("sealed"), letter("printed", "紙が破れた")]],
    ["発送", [letter("sealed"), letter("void")]],
    ["発送", [letter("sealed"), letter("sealed", "宛先を確認中")]],
    [nothingToSeal, [letter("void"), letter("posted")]],
    [nothingToSeal, [letter("void"), letter("sealed", "宛先を確認中")]],
    ["束を閉じる", [letter("posted"), letter("void", "返戻になった")]],
  ])("is %s for %j", (work, letters) => {
    expect(nextWork(batchStand(letters.length, letters))).toBe(work);
  });
});
