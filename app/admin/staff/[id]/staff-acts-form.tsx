"use client";

import type { ReactNode } from "react";
import { actOnStaff } from "@/app/admin/staff/actions";
import { EnrolmentAddress } from "@/app/admin/staff/enrolment-address";
import { DeskForm } from "@/components/form/desk-form";
import { SubmitButton } from "@/components/form/submit-button";
import type { ButtonVariant } from "@/components/ui/button-look";

type StaffActsFormProps = {
  title: string;
  id: string;
  canSuspend: boolean;
  canEnable: boolean;
  canEndSessions: boolean;
  canRenew: boolean;
  canUnlink: boolean;
};

/** What the reader may do about a colleague; one form, the pressed button says which. */
export function StaffActsForm({ title, id, ...can }: StaffActsFormProps) {
  return (
    <DeskForm action={actOnStaff} title={title} hidden={{ id }}>
      {(state) => (
        <section aria-labelledby="acts" className="flow">
          <h2 id="acts">操作</h2>
          <EnrolmentAddress state={state} />
          {!Object.values(can).includes(true) && <p>この職員に、あなたの役割でできる操作はありません。</p>}
          {can.canEnable && (
            <Act act="enable" label="停止を解除する">
              以前のパスワードと認証アプリで、またログインできるようになります。
            </Act>
          )}
          {can.canEndSessions && (
            <Act act="end-sessions" label="すべての端末からログアウトさせる">
              ご本人は、もう一度ログインできます。
            </Act>
          )}
          {can.canSuspend && (
            <Act act="suspend" label="停止する" variant="danger">
              すべての端末からログアウトさせ、ログインできないようにします。解除はシステム管理の職員が行います。
            </Act>
          )}
          {can.canUnlink && (
            <Act act="unlink" label="シングルサインオンの連携を解除する">
              パスワードと認証コードでは、これまでどおりログインできます。
            </Act>
          )}
          {can.canRenew && (
            <details open={state.errors.length > 0} className="border-t border-solid-gray-300 pt-6">
              <summary className="w-fit cursor-pointer py-2.5">パスワードや認証アプリを失ったとき</summary>
              <div className="flow mt-2">
                <p>
                  登録用アドレスを発行すると、いまのパスワード、認証アプリ、回復コード、シングルサインオンはすぐに無効になり、停止も解除されます。ご本人は、そのアドレスから登録し直します。
                </p>
                <SubmitButton name="act" value="renew" variant="secondary">
                  登録用アドレスを発行する
                </SubmitButton>
              </div>
            </details>
          )}
        </section>
      )}
    </DeskForm>
  );
}

type ActProps = { act: string; label: string; variant?: ButtonVariant; children: ReactNode };

function Act({ act, label, variant = "secondary", children }: ActProps) {
  return (
    <div className="flow border-t border-solid-gray-300 pt-6">
      <p>{children}</p>
      <SubmitButton name="act" value={act} variant={variant}>
        {label}
      </SubmitButton>
    </div>
  );
}
