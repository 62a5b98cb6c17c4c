import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ResetAnswers } from "@/domain/reset-path";
import { canVisitReset, dueResetStep, noResetAnswers, resetStepBefore, resetSteps } from "@/domain/reset-path";

const oneId: ResetAnswers = { ...noResetAnswers, identified: true, prefectureChoices: ["13"], prefecture: "13" };
const twoIds: ResetAnswers = { ...noResetAnswers, identified: true, prefectureChoices: ["11", "13"] };

describe("the step of path 1 that is due", () => {
  it("is the first one whose answer is missing (R12)", () => {
    expect(dueResetStep(noResetAnswers)).toBe("identify");
    expect(dueResetStep(twoIds)).toBe("prefecture");
    expect(dueResetStep({ ...twoIds, prefecture: "11" })).toBe("code");
    expect(dueResetStep(oneId)).toBe("code");
    expect(dueResetStep({ ...oneId, mailboxProven: true })).toBe("credentials");
    expect(dueResetStep({ ...oneId, mailboxProven: true, done: true })).toBe("done");
  });

  it("cannot be skipped by an answer that came too early (R12)", () => {
    expect(dueResetStep({ ...noResetAnswers, mailboxProven: true })).toBe("identify");
    expect(dueResetStep({ ...twoIds, mailboxProven: true })).toBe("prefecture");
  });
});

describe("the screens of path 1 that may be shown", () => {
  const visitable = (answers: ResetAnswers) => resetSteps.filter((step) => canVisitReset(step, answers));

  it("always include the one that is due and the first, and never one behind the due one (R12)", () => {
    fc.assert(
      fc.property(answers(), (given) => {
        const due = dueResetStep(given);
        const later = resetSteps.slice(resetSteps.indexOf(due) + 1);
        const shown = visitable(given);
        return shown.includes(due) && shown.includes("identify") && !later.some((step) => shown.includes(step));
      }),
    );
  });

  it("leave out a code that was entered and a prefecture that is not asked", () => {
    expect(visitable({ ...oneId, mailboxProven: true })).toEqual(["identify", "credentials"]);
    expect(visitable({ ...twoIds, prefecture: "11", mailboxProven: true })).toEqual([
      "identify",
      "prefecture",
      "credentials",
    ]);
  });

  it("are 終了 and the beginning of another reset, once the login is reset", () => {
    expect(visitable({ ...twoIds, prefecture: "11", mailboxProven: true, done: true })).toEqual(["identify", "done"]);
  });
});

describe("戻る on path 1", () => {
  it("leads over the path that was walked and out to the fork", () => {
    expect(resetStepBefore("code", twoIds)).toBe("prefecture");
    expect(resetStepBefore("code", oneId)).toBe("identify");
    expect(resetStepBefore("identify", oneId)).toBe("recovery");
  });
});

function answers(): fc.Arbitrary<ResetAnswers> {
  return fc.record({
    identified: fc.boolean(),
    prefectureChoices: fc.constantFrom<ResetAnswers["prefectureChoices"][]>([], ["13"], ["11", "13"]),
    prefecture: fc.constantFrom<ResetAnswers["prefecture"][]>(null, "11", "13"),
    mailboxProven: fc.boolean(),
    done: fc.boolean(),
  });
}
