import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PrefectureCode } from "@/domain/prefecture";
import { prefectures } from "@/domain/prefecture";
import type { Answers } from "@/domain/wizard";
import { canVisit, dueStep, noAnswers, stepBefore, wizardSteps } from "@/domain/wizard";

const oneId: Answers = { ...noAnswers, applied: true, prefectureChoices: ["13"], prefecture: "13" };
const twoIds: Answers = { ...noAnswers, applied: true, prefectureChoices: ["11", "13"] };

describe("the step that is due", () => {
  it("is the first one whose answer is missing, in the manual's order (R12)", () => {
    expect(dueStep(noAnswers)).toBe("apply");
    expect(dueStep(twoIds)).toBe("prefecture");
    expect(dueStep({ ...twoIds, prefecture: "11" })).toBe("code");
    expect(dueStep(oneId)).toBe("code");
    expect(dueStep({ ...oneId, mailboxProven: true })).toBe("confirm");
    expect(dueStep({ ...oneId, mailboxProven: true, submitted: true })).toBe("done");
  });

  it("cannot be skipped by an answer that came too early (R12)", () => {
    expect(dueStep({ ...noAnswers, mailboxProven: true })).toBe("apply");
    expect(dueStep({ ...twoIds, mailboxProven: true })).toBe("prefecture");
  });
});

describe("the screens that may be shown", () => {
  it("always include the one that is due, so that no browser is sent round in a circle (R12)", () => {
    fc.assert(fc.property(answers(), (given) => canVisit(dueStep(given), given)));
  });

  it("never include one behind the one that is due (R12)", () => {
    const later = (given: Answers) => wizardSteps.slice(wizardSteps.indexOf(dueStep(given)) + 1);
    fc.assert(fc.property(answers(), (given) => later(given).every((step) => !canVisit(step, given))));
  });

  it("are the last one alone once the application is sent, so that Back cannot send it again (R15)", () => {
    const submitted = { ...oneId, mailboxProven: true, submitted: true };
    expect(wizardSteps.filter((step) => canVisit(step, submitted))).toEqual(["done"]);
  });

  it("leave the prefecture out for an office with IDs of one federation, and the code once it is entered", () => {
    const confirm = { mailboxProven: true };
    expect(wizardSteps.filter((step) => canVisit(step, oneId))).toEqual(["apply", "code"]);
    expect(wizardSteps.filter((step) => canVisit(step, { ...oneId, ...confirm }))).toEqual(["apply", "confirm"]);
    expect(canVisit("prefecture", { ...twoIds, prefecture: "11", ...confirm })).toBe(true);
  });
});

describe("戻る", () => {
  it("leads over the path that was walked and out to the fork", () => {
    expect(stepBefore("confirm", twoIds)).toBe("code");
    expect(stepBefore("code", twoIds)).toBe("prefecture");
    expect(stepBefore("prefecture", twoIds)).toBe("apply");
    expect(stepBefore("code", oneId)).toBe("apply");
    expect(stepBefore("apply", oneId)).toBe("recovery");
  });
});

/** All that can be known of a browser, also what no order of acts brings about. */
function answers(): fc.Arbitrary<Answers> {
  const code: fc.Arbitrary<PrefectureCode> = fc.constantFrom(...prefectures.map((each) => each.code));
  return fc.record({
    applied: fc.boolean(),
    prefectureChoices: fc.uniqueArray(code, { maxLength: 3 }),
    prefecture: fc.option(code),
    mailboxProven: fc.boolean(),
    submitted: fc.boolean(),
  });
}
