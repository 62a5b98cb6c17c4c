"use client";

import { useEffect, useRef } from "react";
import type { FormError } from "@/components/form/form-state";

/** All that is wrong, each a link to its field; headed as a matter of what was typed only if it is one. Takes the focus when it appears, without scripts by `autofocus`. Nothing when nothing is wrong. */
export function ErrorSummary({ errors }: { errors: FormError[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);

  if (errors.length === 0) return null;
  const hasField = errors.some(({ field }) => field !== undefined);
  return (
    <section
      ref={box}
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without scripts nothing else leads the reader to what is wrong.
      autoFocus
      aria-labelledby="error-summary"
      className="max-w-3xl border-4 border-red-900 px-4 py-4 focus:outline-4 md:px-6 md:py-5"
    >
      <h2 id="error-summary" className="text-red-1000">
        {hasField ? "入力内容を確認してください" : "ご確認ください"}
      </h2>
      <ul className="mt-2">
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`} className="font-bold">
            {field ? (
              <a href={`#${field}`} className="inline-block py-2.5 text-red-1000">
                {message}
              </a>
            ) : (
              <span className="inline-block py-2.5 text-red-1000">{message}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
