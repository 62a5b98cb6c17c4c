"use client";

import { unlinkOwnSignOn } from "@/app/admin/account/actions";
import { DeskForm } from "@/components/form/desk-form";
import { SubmitButton } from "@/components/form/submit-button";

/** Takes the single sign-on away from one's own account. */
export function UnlinkForm() {
  return (
    <DeskForm action={unlinkOwnSignOn} title="アカウント">
      {() => (
        <>
          <p>連携しています。</p>
          <SubmitButton variant="secondary">連携を解除する</SubmitButton>
        </>
      )}
    </DeskForm>
  );
}
