"use client";

import { choose } from "@/app/(public)/reissue/prefecture/actions";
import { ActionForm } from "@/components/form/action-form";
import { emptyForm, errorFor } from "@/components/form/form-state";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button-link";
import { ButtonRow } from "@/components/ui/button-row";
import { type PrefectureCode, prefectureName } from "@/domain/prefecture";

type PrefectureFormProps = { choices: readonly PrefectureCode[]; chosen: string };

/** The prefectures that issued IDs to this office, and no others. */
export function PrefectureForm({ choices, chosen }: PrefectureFormProps) {
  return (
    <ActionForm action={choose} initial={{ ...emptyForm, values: { prefecture: chosen } }} title="請求先都道府県選択">
      {(state) => (
        <>
          <SelectField
            name="prefecture"
            label="請求先都道府県"
            required
            support="選択した都道府県の国保連合会が、申請を審査して通知書を郵送します。"
            options={choices.map((code) => ({ value: code, label: prefectureName(code) }))}
            error={errorFor(state, "prefecture")}
            defaultValue={state.values.prefecture}
          />
          <ButtonRow>
            <ButtonLink href="/reissue/apply" variant="secondary">
              戻る
            </ButtonLink>
            <SubmitButton>次へ</SubmitButton>
          </ButtonRow>
        </>
      )}
    </ActionForm>
  );
}
