"use client";

import { chooseForReset } from "@/app/(public)/reset/prefecture/actions";
import { ActionForm } from "@/components/form/action-form";
import { emptyForm, errorFor } from "@/components/form/form-state";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button-link";
import { ButtonRow } from "@/components/ui/button-row";
import { type PrefectureCode, prefectureName } from "@/domain/prefecture";

type PrefectureFormProps = { choices: readonly PrefectureCode[]; chosen: string };

/** The prefectures that issued IDs to this office: each has a ユーザID and a registered address of its own. */
export function PrefectureForm({ choices, chosen }: PrefectureFormProps) {
  return (
    <ActionForm
      action={chooseForReset}
      initial={{ ...emptyForm, values: { prefecture: chosen } }}
      title="請求先都道府県選択"
    >
      {(state) => (
        <>
          <SelectField
            name="prefecture"
            label="請求先都道府県"
            required
            support="選択した都道府県のユーザIDについて、ログイン情報を再設定します。"
            options={choices.map((code) => ({ value: code, label: prefectureName(code) }))}
            error={errorFor(state, "prefecture")}
            defaultValue={state.values.prefecture}
          />
          <ButtonRow>
            <ButtonLink href="/reset/identify" variant="secondary">
              戻る
            </ButtonLink>
            <SubmitButton>次へ</SubmitButton>
          </ButtonRow>
        </>
      )}
    </ActionForm>
  );
}
