"use client";

import { sendApplication } from "@/app/(public)/reissue/apply/actions";
import { ActionForm } from "@/components/form/action-form";
import { emptyForm, errorFor } from "@/components/form/form-state";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
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
          <TextField
            name="providerNumber"
            label="事業所番号"
            required
            support="10桁の番号です。3文字目が英字のこともあります。全角で入力しても構いません。"
            error={errorFor(state, "providerNumber")}
            defaultValue={state.values.providerNumber}
            autoComplete="off"
            spellCheck={false}
            width="medium"
          />
          <TextField
            name="email"
            label="通知先メールアドレス"
            required
            support={
              proven
                ? "確認コードの入力は済んでいます。このまま変えなければ、もう一度入力する必要はありません。"
                : "確認コードと審査の結果が届きます。事業所で共用しているアドレスでも構いません。"
            }
            error={errorFor(state, "email")}
            defaultValue={state.values.email}
            inputMode="email"
            autoComplete="email"
            spellCheck={false}
          />
          <TextField
            name="emailConfirmation"
            label="通知先メールアドレス(確認用)"
            required
            error={errorFor(state, "emailConfirmation")}
            defaultValue={state.values.emailConfirmation}
            inputMode="email"
            autoComplete="email"
            spellCheck={false}
          />
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
