"use client";

import { useEffect, useRef, useState } from "react";
import type { MailPreview as Mail } from "@/components/form/form-state";

/**
 * The mail that the press of `button` would send, subject and text, before it goes out; once a field of its form is changed it
 * says that it may be another one. Takes the focus when it appears, without scripts by `autofocus`.
 */
export function MailPreview({ mail: { subject, text }, button }: { mail: Mail; button: string }) {
  const box = useRef<HTMLElement>(null);
  const [isOutdated, setOutdated] = useState(false);
  useEffect(() => {
    const form = box.current?.closest("form");
    const outdate = ({ target }: Event) => setOutdated((was) => was || !isBox(target));
    box.current?.focus();
    form?.addEventListener("input", outdate);
    return () => form?.removeEventListener("input", outdate);
  }, []);

  return (
    <section
      ref={box}
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without scripts nothing else leads the reader to the mail.
      autoFocus
      aria-labelledby="mail-preview"
      className="flow max-w-3xl border-4 border-blue-900 px-4 py-4 focus:outline-4 md:px-6 md:py-5 *:not-first:mt-4"
    >
      <h3 id="mail-preview">送る前のメール</h3>
      <p aria-live="polite">
        {isOutdated
          ? "入力を変えたため、送るメールはこの文面と違うことがあります。もう一度「メールを確認」を押してください。"
          : `まだ送っていません。この内容でよければ、下の【${button}】を押してください。`}
      </p>
      <p className="font-bold wrap-anywhere">件名:{subject}</p>
      <p className="whitespace-pre-wrap wrap-anywhere">{text}</p>
    </section>
  );
}

/** A box to tick says something to the desk, nothing to the applicant. */
function isBox(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === "checkbox";
}
