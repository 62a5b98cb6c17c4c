"use client";

import { sendApplication } from "@/app/(public)/reissue/apply/actions";
import { ActionForm } from "@/components/form/action-form";
import { EmailField } from "@/components/form/email-field";
import { emptyForm } from "@/components/form/form-state";
import { ProviderNumberField } from "@/components/form/provider-number-field";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button-link";
import { ButtonRow } from "@/components/ui/button-row";
import { valuesSeen } from "@/domain/application-hints";

type ApplyFormProps = { providerNumber: string; email: string; proven: boolean };

/** The fields of the application, filled with what this browser gave before; what it was asked about then is not asked again. */
export function ApplyForm({ providerNumber, email, proven }: ApplyFormProps) {
  const seen = valuesSeen({ providerNumber, email });
  const initial = { ...emptyForm, values: { providerNumber, email, emailConfirmation: email, seen } };
  return (
    <ActionForm action={sendApplication} initial={initial} title="ログイン情報再発行申請">
      {(state) => (
        <>
          <input type="hidden" name="seen" value={state.values.seen ?? ""} />
          <ProviderNumberField state={state} />
          <EmailField
            state={state}
            label="通知先メールアドレス"
            support={
              proven
                ? "確認コードの入力は済んでいます。このまま変えなければ、もう一度入力する必要はありません。"
                : "確認コードと審査の結果が届きます。事業所で共用しているアドレスでも構いません。"
            }
          />
          <EmailField state={state} name="emailConfirmation" label="通知先メールアドレス(確認用)" />
          <Notes />
          <ButtonRow>
            <ButtonLink href="/recovery" variant="secondary">
              戻る
            </ButtonLink>
            <SubmitButton>次へ</SubmitButton>
          </ButtonRow>
        </>
      )}
    </ActionForm>
  );
}

function Notes() {
  return (
    <ul className="notes">
      <li>
        ※
        国保連合会より、通知先メールアドレスや事業所台帳に登録された電話番号等へ、再発行についてご連絡する場合があります。
      </li>
      <li>
        ※
        申請が承認されると、事業所台帳に登録された住所へ、ユーザIDと仮パスワードを記載した「電子請求ログイン情報再発行通知書」を郵送します。返信用封筒の事前送付等をお願いする場合は、国保連合会の案内に従ってください。
      </li>
      <li>
        ※
        申請できるのは介護事業所のログイン情報のみです。代理人のログイン情報を紛失した場合は、国保連合会へお問い合わせください。
      </li>
    </ul>
  );
}
