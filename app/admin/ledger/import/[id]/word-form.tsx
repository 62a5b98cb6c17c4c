"use client";

import { giveWord } from "@/app/admin/ledger/import/[id]/actions";
import { DeskForm } from "@/components/form/desk-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Notice } from "@/components/ui/notice";

type WordFormProps = {
  title: string;
  id: string;
  mayConfirm: boolean;
  needsSecond: boolean;
  /** Whether the file is an admin's, whose import other federations' staff do not find. */
  isNationwide: boolean;
};

/** 取り込む or 取りやめる. */
export function WordForm({ title, id, mayConfirm, needsSecond, isNationwide }: WordFormProps) {
  return (
    <DeskForm action={giveWord} title={title} hidden={{ id }}>
      {() => (
        <>
          {needsSecond && (
            <Notice tone="warning" title="二人目の確認を待っています">
              <p>
                事業所の追加か住所の変更があるため、アップロードした本人は取り込めません。
                {isNationwide ? "全国の台帳の取込なので、別のシステム管理の職員" : "別の管理担当かシステム管理の職員"}
                に、この画面で差分を確認し、取り込んでもらってください。「事業所台帳」を開くと、この取込への案内が表示されます。
              </p>
            </Notice>
          )}
          <div className="flex flex-wrap gap-4">
            {mayConfirm && (
              <SubmitButton name="act" value="confirm">
                取り込む
              </SubmitButton>
            )}
            <SubmitButton name="act" value="drop" variant="secondary">
              取りやめる
            </SubmitButton>
          </div>
        </>
      )}
    </DeskForm>
  );
}
