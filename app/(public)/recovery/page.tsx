import { Shell } from "@/app/_web/shell";
import { RecoveryForm } from "@/app/(public)/recovery/recovery-form";
import { ReissueSteps } from "@/components/application/reissue-steps";
import { Heading } from "@/components/ui/heading";

/** パスワード等を紛失した方: the fork between the two ways back in (manual, step 2). */
export default function Recovery() {
  return (
    <Shell>
      <ReissueSteps current="recovery" />
      <Heading lead="ユーザIDやパスワード等のログイン情報を紛失した介護事業所のための画面です。あてはまるメニューを選択し、【次へ】ボタンを押してください。">
        パスワード等を紛失した方
      </Heading>
      <RecoveryForm />
    </Shell>
  );
}
