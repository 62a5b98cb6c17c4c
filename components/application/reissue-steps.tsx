import { type Step, StepNavigation } from "@/components/ui/step-navigation";
import { type Answers, asksPrefecture, dueStep, noAnswers, type WizardStep, wizardSteps } from "@/domain/wizard";

const titles: Record<WizardStep, string> = {
  apply: "ログイン情報再発行申請",
  prefecture: "請求先都道府県選択",
  code: "確認コード入力",
  confirm: "送信確認",
  done: "終了",
};

type ReissueStepsProps = { current: WizardStep | "recovery"; answers?: Answers };

/** The stepper of path 2, built from the path that this browser walks (domain.md §3.1, contract.md Words). */
export function ReissueSteps({ current, answers = noAnswers }: ReissueStepsProps) {
  const fork: Step = { title: "パスワード等を紛失した方", state: current === "recovery" ? "current" : "done" };
  const place = current === "recovery" ? -1 : wizardSteps.indexOf(current);
  const steps = wizardSteps.map((step, index): Step => {
    if (index === place) return { title: titles[step], state: "current" };
    if (step === "prefecture" && !asksPrefecture(answers)) return notAsked(answers);
    return { title: titles[step], state: index < place ? "done" : "upcoming" };
  });
  return <StepNavigation steps={[fork, ...steps]} />;
}

function notAsked(answers: Answers): Step {
  const known = dueStep(answers) !== "apply";
  const title = titles.prefecture;
  return known ? { title, state: "skipped", note: "省略" } : { title, state: "optional", note: "必要な場合のみ" };
}
