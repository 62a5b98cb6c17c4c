import type { PrefectureCode } from "@/domain/prefecture";

/** The screens of path 1 after the fork, in their order (contract.md, Screens and Words). */
export const resetSteps = ["identify", "prefecture", "code", "credentials", "done"] as const;
export type ResetStep = (typeof resetSteps)[number];

/** What is known of a ログイン情報再設定; the position is computed from it, never stored, as in `domain/wizard`. */
export interface ResetAnswers {
  /** Number and address are given and the office is in the ledger; whether the two belong together is not told. */
  identified: boolean;
  /** The prefectures that issued IDs to the office; one is chosen for it when there is only one. */
  prefectureChoices: readonly PrefectureCode[];
  prefecture: PrefectureCode | null;
  mailboxProven: boolean;
  done: boolean;
}

export const noResetAnswers: ResetAnswers = {
  identified: false,
  prefectureChoices: [],
  prefecture: null,
  mailboxProven: false,
  done: false,
};

/** The step whose answer is missing: where a deep link or a post to a later step leads (R12). */
export function dueResetStep(answers: ResetAnswers): ResetStep {
  if (answers.done) return "done";
  if (!answers.identified) return "identify";
  if (answers.prefecture === null) return "prefecture";
  return answers.mailboxProven ? "credentials" : "code";
}

/** Whether the prefecture has to be asked: only when several federations issued IDs to the office. */
export function resetAsksPrefecture({ prefectureChoices }: ResetAnswers): boolean {
  return prefectureChoices.length > 1;
}

/**
 * Whether `step` may be shown: the due one, and the answers before it (R12). From 終了 the first screen is open too: it
 * begins another reset.
 */
export function canVisitReset(step: ResetStep, answers: ResetAnswers): boolean {
  const due = dueResetStep(answers);
  if (step === due || step === "identify") return true;
  return step === "prefecture" && resetAsksPrefecture(answers) && (due === "code" || due === "credentials");
}

/** The screen that 戻る leads to from `step`; from the first one out to the fork. */
export function resetStepBefore(step: ResetStep, answers: ResetAnswers): ResetStep | "recovery" {
  const walked = resetSteps.filter((each) => each !== "prefecture" || resetAsksPrefecture(answers));
  return walked[walked.indexOf(step) - 1] ?? "recovery";
}
