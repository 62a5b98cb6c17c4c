"use client";

import { CaseForm, type Desk } from "@/app/admin/_case/case-form";
import { CaseSection } from "@/app/admin/_case/case-section";
import { stampOf } from "@/app/admin/_case/values-to-show";
import { errorFor } from "@/components/form/form-state";
import { RadioGroup } from "@/components/form/radio-group";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { PhoneLink } from "@/components/ui/phone-link";
import { callResultLabel, callResults } from "@/domain/check-kind";
import { limits } from "@/domain/limits";

const options = callResults.map((value) => ({ value, label: callResultLabel(value) }));

type CallBackFormProps = {
  desk: Desk;
  phone: string;
  /** When the ledger's number last changed, from which and by whom, in a sentence; absent where it stands for long. */
  phoneNews?: string;
  /** The reader recorded the call that counts, in which the office denied: another person has to confirm (R44). */
  deniedByReader?: boolean;
};

/** 電話確認の記録: how a call to the ledger's number went. The number is read, never typed. */
export function CallBackForm({ desk, phone, phoneNews, deniedByReader = false }: CallBackFormProps) {
  if (phone === "") return null;
  const stamp = stampOf(desk.hidden);
  const error = (field: string) => errorFor(desk.state, field);
  return (
    <CaseSection id="call-back" title="電話確認の記録">
      <CaseForm
        desk={desk}
        act="call-back"
        buttons={
          <SubmitButton name="act" value="call-back" variant="secondary">
            電話確認を記録する
          </SubmitButton>
        }
      >
        {(values) => (
          <>
            <p>
              事業所台帳の電話番号:
              <PhoneLink number={phone} />
            </p>
            {phoneNews && <p className="font-bold">{phoneNews}</p>}
            {deniedByReader && (
              <p className="font-bold">
                「申請していない」との電話は、あなたが記録しました。申請したかどうかは、別の職員が、もう一度電話で確かめてください。
              </p>
            )}
            <RadioGroup
              key={`result ${stamp}`}
              name="callResult"
              legend="電話の結果"
              required
              options={deniedByReader ? options.filter(({ value }) => value !== "confirmed") : options}
              error={error("callResult")}
              defaultValue={values.callResult}
            />
            <TextField
              key={`name ${stamp}`}
              name="answeredBy"
              label="電話に出た方"
              support="お名前と役職を入力してください。つながらなかったときは空欄にします。"
              error={error("answeredBy")}
              defaultValue={values.answeredBy}
              maxLength={limits.deskTexts.answeredBy}
            />
            <TextField
              key={`time ${stamp}`}
              name="calledAt"
              type="datetime-local"
              label="電話した日時"
              support="空欄のときは、記録した時刻になります。"
              error={error("calledAt")}
              defaultValue={values.calledAt}
              width="medium"
            />
            <TextArea
              name="callNote"
              label="話した内容"
              support="職員だけが読みます。"
              rows={2}
              error={error("callNote")}
              defaultValue={values.callNote}
              maxLength={limits.deskTexts.note}
            />
          </>
        )}
      </CaseForm>
    </CaseSection>
  );
}
