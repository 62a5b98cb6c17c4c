"use client";

import { useEffect, useRef } from "react";
import type { MailPreview as Mail } from "@/components/form/form-state";

/** The mail that the press of `button` would send, subject and text, before it goes out. Takes the focus when it appears, without scripts by `autofocus`. */
export function MailPreview({ mail: { subject, text }, button }: { mail: Mail; button: string }) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);

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
      <p>まだ送っていません。この内容でよければ、下の【{button}】を押してください。</p>
      <p className="font-bold wrap-anywhere">件名:{subject}</p>
      <p className="whitespace-pre-wrap wrap-anywhere">{text}</p>
    </section>
  );
}
