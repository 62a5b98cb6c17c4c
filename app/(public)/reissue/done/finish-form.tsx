"use client";

import { finish } from "@/app/(public)/reissue/done/actions";
import { ActionForm } from "@/components/form/action-form";
import { emptyForm } from "@/components/form/form-state";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonRow } from "@/components/ui/button-row";
import { formatTime } from "@/lib/dates";

/** 終了 leaves the wizard; 続けて別の事業所を申請 keeps the proven address until `nextUntil`, and begins anew after that. */
export function FinishForm({ nextUntil }: { nextUntil: Date | null }) {
  return (
    <ActionForm action={finish} initial={emptyForm} title="処理終了">
      {() => (
        <div className="flow print:hidden">
          <p>
            ほかの事業所も申請する場合は、【続けて別の事業所を申請】を押してください。事業所ごとに申請と通知書が必要です。
            {nextUntil && `${formatTime(nextUntil)}までは、同じ通知先メールアドレスなら確認コードの入力はいりません。`}
          </p>
          <ButtonRow>
            <SubmitButton>終了</SubmitButton>
            <SubmitButton variant="secondary" name="intent" value="next">
              続けて別の事業所を申請
            </SubmitButton>
          </ButtonRow>
        </div>
      )}
    </ActionForm>
  );
}
