import { type Step, StepNavigation } from "@/components/ui/step-navigation";
import {
  noResetAnswers,
  type ResetAnswers,
  type ResetStep,
  resetAsksPrefecture,
  resetSteps,
} from "@/domain/reset-path";

const titles: Record<ResetStep, string> = {
  identify: "ログイン情報再設定認証",
  prefecture: "請求先都道府県選択",
  code: "ワンタイムパスワード入力",
  credentials: "ログイン情報再設定",
  done: "終了",
};

type ResetStepsProps = { current: ResetStep; answers?: ResetAnswers };

/** The stepper of path 1, built from the path that this browser walks (domain.md §3.1, contract.md Words). */
export function ResetSteps({ current, answers = noResetAnswers }: ResetStepsProps) {
  const place = resetSteps.indexOf(current);
  const steps = resetSteps.map((step, index): Step => {
    if (index === place) return { title: titles[step], state: "current" };
    if (step === "prefecture" && !resetAsksPrefecture(answers)) return notAsked(answers);
    return { title: titles[step], state: index < place ? "done" : "upcoming" };
  });
  return <StepNavigation steps={[{ title: "パスワード等を紛失した方", state: "done" }, ...steps]} />;
}

function notAsked({ identified }: ResetAnswers): Step {
  const title = titles.prefecture;
  return identified ? { title, state: "skipped", note: "省略" } : { title, state: "optional", note: "必要な場合のみ" };
}
