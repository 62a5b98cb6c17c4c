import type { PrefectureCode } from "@/domain/prefecture";

/** The screens of path 2 after the fork, in their order (manual, steps 3–8). */
export const wizardSteps = ["apply", "prefecture", "code", "confirm", "done"] as const;
export type WizardStep = (typeof wizardSteps)[number];

/** What is known of an application that is being filled in; the position in the wizard is computed from it, never stored. */
export interface Answers {
  /** Number and address are given, valid and the office is in the ledger. */
  applied: boolean;
  /** The prefectures that issued IDs to the office; one is chosen for it when there is only one. */
  prefectureChoices: readonly PrefectureCode[];
  prefecture: PrefectureCode | null;
  mailboxProven: boolean;
  submitted: boolean;
}

export const noAnswers: Answers = {
  applied: false,
  prefectureChoices: [],
  prefecture: null,
  mailboxProven: false,
  submitted: false,
};

/** The step whose answer is missing: where a deep link or a post to a later step leads (R12). */
export function dueStep(answers: Answers): WizardStep {
  if (answers.submitted) return "done";
  if (!answers.applied) return "apply";
  if (answers.prefecture === null) return "prefecture";
  if (!answers.mailboxProven) return "code";
  return "confirm";
}

/** Whether the prefecture has to be asked: only when several federations issued IDs to the office (manual, step 4). */
export function asksPrefecture(answers: Answers): boolean {
  return answers.prefectureChoices.length > 1;
}

/**
 * Whether `step` may be shown: the due one and those before it, as long as nothing was sent (R12, R15). A code step that is
 * done has nothing more to show.
 */
export function canVisit(step: WizardStep, answers: Answers): boolean {
  const due = dueStep(answers);
  if (step === due) return true;
  if (due === "done" || step === "done") return false;
  if (step === "code" || (step === "prefecture" && !asksPrefecture(answers))) return false;
  return wizardSteps.indexOf(step) <= wizardSteps.indexOf(due);
}

/** The screen that 戻る leads to from `step`; from the first one out to the fork. */
export function stepBefore(step: WizardStep, answers: Answers): WizardStep | "recovery" {
  const walked = wizardSteps.filter((each) => each !== "prefecture" || asksPrefecture(answers));
  return walked[walked.indexOf(step) - 1] ?? "recovery";
}
