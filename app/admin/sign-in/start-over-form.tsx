"use client";

import { useActionState } from "react";
import { signOutStaff } from "@/app/admin/sign-out/actions";
import { emptyForm } from "@/components/form/form-state";
import { SubmitButton } from "@/components/form/submit-button";

/** The way back from the second step of 職員ログイン to the first. */
export function StartOverForm() {
  const [, send] = useActionState(signOutStaff, emptyForm);
  return (
    <form action={send}>
      <SubmitButton variant="text">職員IDの入力へ戻る</SubmitButton>
    </form>
  );
}
