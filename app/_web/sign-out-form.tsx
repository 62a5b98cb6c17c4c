"use client";

import { useActionState } from "react";
import type { FormAction } from "@/components/form/action-form";
import { emptyForm } from "@/components/form/form-state";

type SignOutFormProps = { action: FormAction; name: string };

/** Who is signed in and the way out, for the header of a realm (`signedInAs`). */
export function SignOutForm({ action, name }: SignOutFormProps) {
  const [state, send] = useActionState(action, emptyForm);
  return (
    <form action={send} className="flex flex-wrap items-center gap-x-4 text-dns-16N-130 print:hidden">
      <span>{name}</span>
      <button type="submit" className="min-h-11 cursor-pointer underline hover:decoration-[3px]">
        ログアウト
      </button>
      {state.errors.map(({ message }) => (
        <span key={message} role="alert" className="w-full">
          {message}
        </span>
      ))}
    </form>
  );
}
