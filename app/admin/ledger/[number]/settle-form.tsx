"use client";

import { settle } from "@/app/admin/ledger/[number]/actions";
import { DeskForm } from "@/components/form/desk-form";
import { SubmitButton } from "@/components/form/submit-button";

type SettleFormProps = { title: string; number: string; change: string; own: boolean };

/** 確認 or 取下げ of a new address; whoever registered it can only take it back. */
export function SettleForm({ title, number, change, own }: SettleFormProps) {
  return (
    <DeskForm action={settle} title={title} hidden={{ number, change }}>
      {() => (
        <>
          <p>
            {own
              ? "登録した本人は確認できません。別の職員に、この画面で確認してもらってください。"
              : "変更届などの書類と見比べてから、確認してください。"}
          </p>
          <div className="flex flex-wrap gap-4">
            {!own && (
              <SubmitButton name="act" value="confirm">
                確認して台帳に入れる
              </SubmitButton>
            )}
            <SubmitButton name="act" value="drop" variant="secondary">
              この変更を取り下げる
            </SubmitButton>
          </div>
        </>
      )}
    </DeskForm>
  );
}
