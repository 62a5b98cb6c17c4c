"use client";

import { useActionState } from "react";
import type { FormAction } from "@/components/form/action-form";
import { emptyForm } from "@/components/form/form-state";

type SignOutFormProps = { action: FormAction; name: string; account?: string };

/** Who is signed in, with the way to their own account where it has an address, and the way out, for the header of a realm (`signedInAs`). */
export function SignOutForm({ action, name, account }: SignOutFormProps) {
  const [state, send] = useActionState(action, emptyForm);
  return (
    <form action={send} className="flex flex-wrap items-center gap-x-4 text-dns-16N-130 print:hidden">
      {account === undefined ? (
        <span>{name}</span>
      ) : (
        <a href={account} className="inline-flex min-h-11 items-center text-inherit">
          <span className="sr-only">アカウント: </span>
          {name}
        </a>
      )}
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
