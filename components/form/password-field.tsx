"use client";

import { useEffect, useRef, useState } from "react";
import { ariaFor, controlLook, Field, type FieldProps } from "@/components/form/field";

type PasswordFieldProps = FieldProps & {
  autoComplete: "current-password" | "new-password" | "one-time-code" | "off";
  inputMode?: "numeric";
  /** Is told what stands in the field after every stroke. */
  onType?: (typed: string) => void;
};

/** A password that may be pasted and, where scripts run, looked at; hidden again at sending, lest the browser remember it as text. */
export function PasswordField({ label, required, support, error, onType, ...input }: PasswordFieldProps) {
  const { name } = input;
  const field = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState(false);

  useEffect(() => {
    const form = field.current?.form;
    const hide = () => setShown(false);
    form?.addEventListener("submit", hide);
    return () => form?.removeEventListener("submit", hide);
  }, []);

  return (
    <Field name={name} label={label} required={required} support={support} error={error}>
      <div className="flex max-w-xl gap-2">
        <input
          {...input}
          ref={field}
          id={name}
          type={shown ? "text" : "password"}
          onChange={(event) => onType?.(event.target.value)}
          autoCapitalize="none"
          spellCheck={false}
          lang="en"
          aria-required={required}
          className={`${controlLook} min-w-0 grow`}
          {...ariaFor({ name, support, error })}
        />
        <button
          type="button"
          onClick={() => setShown(!shown)}
          aria-controls={name}
          className="min-h-12 w-20 shrink-0 cursor-pointer rounded-8 border border-solid-gray-600 bg-white text-blue-1000 underline hover:bg-blue-50 noscript:hidden"
        >
          {shown ? "隠す" : "表示"}
          <span className="sr-only">({label})</span>
        </button>
      </div>
    </Field>
  );
}
