"use client";

import { useActionState } from "react";
import { putOff } from "@/app/account/actions";
import { emptyForm } from "@/components/form/form-state";
import { SubmitButton } from "@/components/form/submit-button";

/** あとで登録する, あとで設定する: a form of its own, so that Enter in the main one never means it. */
export function LaterForm({ act }: { act: "登録" | "設定" }) {
  const [state, send] = useActionState(putOff, emptyForm);
  return (
    <section aria-labelledby="later" className="flow">
      <h2 id="later">お急ぎの場合</h2>
      <p>{act}をあとにして、先へ進むことができます。次にログインしたとき、もう一度ご案内します。</p>
      <form action={send}>
        <SubmitButton variant="secondary">あとで{act}する</SubmitButton>
        {state.errors.map(({ message }) => (
          <p key={message} role="alert">
            {message}
          </p>
        ))}
      </form>
    </section>
  );
}
