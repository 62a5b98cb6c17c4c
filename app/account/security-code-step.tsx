import { LaterForm } from "@/app/account/later-form";
import { SecurityCodeForm } from "@/app/account/security-code/security-code-form";
import { Heading } from "@/components/ui/heading";
import { limits } from "@/domain/limits";

/** セキュリティコードの設定, due after signing in while there is none. */
export function SecurityCodeStep() {
  return (
    <>
      <Heading
        lead={`メールアドレスやパスワードを変更するときに入力する、${limits.securityCode.digits}桁の数字を事業所で決めてください。席を離れたすきに、ほかの人に変更されることを防ぎます。`}
      >
        セキュリティコードの設定
      </Heading>
      <SecurityCodeForm title="セキュリティコードの設定" asked={null} />
      <LaterForm act="設定" />
    </>
  );
}
