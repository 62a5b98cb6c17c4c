"use client";

import { takePath } from "@/app/(public)/recovery/actions";
import { ActionForm } from "@/components/form/action-form";
import { emptyForm, errorFor } from "@/components/form/form-state";
import { RadioGroup } from "@/components/form/radio-group";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button-link";
import { ButtonRow } from "@/components/ui/button-row";

const options = [
  {
    value: "registered",
    label: "セキュリティ用メールアドレスを登録済みの場合はこちら",
    notes: [
      "ユーザIDの確認、パスワードの再設定及びセキュリティコードの初期化を行います。",
      "※ 操作は数分で完了します。",
    ],
  },
  {
    value: "unregistered",
    label: "セキュリティ用メールアドレスが不明または未登録の場合はこちら",
    notes: [
      "国保連合会から、ユーザIDや仮パスワードを記載した書類を郵送します。",
      "※ 書類が届くまで、通常は数日から一週間程度かかります。申請が集中すると、数週間お待ちいただく場合があります。",
      "※ 紙請求または媒体請求を行っている事業所が、ユーザIDとパスワードをはじめて取得する場合も、こちらから申請してください。",
    ],
  },
];

/** The two choices with their notes. */
export function RecoveryForm() {
  return (
    <ActionForm action={takePath} initial={emptyForm} title="パスワード等を紛失した方">
      {(state) => (
        <>
          <RadioGroup
            name="path"
            legend="メニュー"
            required
            options={options}
            defaultValue={state.values.path}
            error={errorFor(state, "path")}
          />
          <ButtonRow>
            <ButtonLink href="/login" variant="secondary">
              戻る
            </ButtonLink>
            <SubmitButton>次へ</SubmitButton>
          </ButtonRow>
        </>
      )}
    </ActionForm>
  );
}
