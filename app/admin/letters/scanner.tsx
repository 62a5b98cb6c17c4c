"use client";

import { type Ref, startTransition } from "react";
import { controlLook, Field, supportId } from "@/components/form/field";
import { Button } from "@/components/ui/button";

type ScannerProps = {
  send: (data: FormData) => void;
  /** Whether a reading, sent at a moment of the page in milliseconds, is to be left out; none is unless told. */
  drops?: (text: string, at: number) => boolean;
  hidden?: Record<string, string>;
  label: string;
  support: string;
  button: string;
  field?: Ref<HTMLInputElement>;
  autoFocus: boolean;
  /** What the last reading came to, said below the field. */
  answer: { problem?: string; said?: string; tone: string };
};

/**
 * One field for everything that a scanner reads. It is emptied as it is sent and never drawn anew, so that a reading presses no
 * button and none is lost while the last one is answered; readings are answered in their order. Without scripts each is a post of
 * its own, and `autoFocus` alone leads a scanner to the field.
 */
export function Scanner({ send, drops, hidden = {}, label, support, button, field, autoFocus, answer }: ScannerProps) {
  const { problem, said, tone } = answer;
  return (
    <form
      action={send}
      noValidate
      className="flow"
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        event.currentTarget.reset();
        if (drops?.(String(data.get("scan")), event.timeStamp)) return;
        startTransition(() => send(data));
      }}
    >
      {Object.entries({ act: "scan", ...hidden }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field name="scan" label={label} support={support}>
        <input
          ref={field}
          id="scan"
          name="scan"
          autoComplete="off"
          maxLength={60}
          // biome-ignore lint/a11y/noAutofocus: a scanner types into whatever has the focus, hundreds of times in a row.
          autoFocus={autoFocus}
          aria-invalid={problem === undefined ? undefined : true}
          aria-describedby={supportId("scan")}
          className={`${controlLook} w-full max-w-xs`}
        />
      </Field>
      <div role="status" className="min-h-7 font-bold">
        {problem && <p className="text-red-1000">エラー: {problem}</p>}
        {!problem && said && <p className={tone}>{said}</p>}
      </div>
      <Button variant="secondary">{button}</Button>
    </form>
  );
}
