"use client";

import { useEffect, useRef } from "react";
import type { FormHint } from "@/components/form/form-state";
import { SubmitButton } from "@/components/form/submit-button";

type HintSummaryProps = { hints?: FormHint[]; done?: string };

/**
 * What the reader should look at before going on, with a button for each way to put it right. A warning, no error: 次へ once
 * more goes through. Nothing when there is nothing to look at.
 */
export function HintSummary({ hints = [], done }: HintSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);

  if (hints.length === 0 && done === undefined) return null;
  return (
    <section
      ref={box}
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without scripts nothing else leads the reader to the hint.
      autoFocus
      aria-labelledby="hint-summary"
      className="flow max-w-3xl border-4 border-yellow-900 px-4 py-4 focus:outline-4 md:px-6 md:py-5 *:not-first:mt-4"
    >
      <h2 id="hint-summary">{hints.length > 0 ? "ご確認ください" : "入力を直しました"}</h2>
      {done && <p>{done}</p>}
      {hints.some(({ offers }) => offers.length > 0) && <EnterMeansNext />}
      {hints.map((hint) => (
        <Hint key={hint.message} hint={hint} />
      ))}
      <p>
        {hints.length > 0
          ? "入力したとおりで間違いなければ、もう一度【次へ】を押してください。"
          : "内容を確認し、【次へ】を押してください。"}
      </p>
    </section>
  );
}

function Hint({ hint: { field, message, offers } }: { hint: FormHint }) {
  return (
    <div>
      <a href={`#${field}`} className="inline-block py-2 font-bold">
        {message}
      </a>
      {offers.map(({ label, ...offer }) => (
        <p key={offer.value} className="mt-2">
          <SubmitButton variant="secondary" {...offer}>
            {label}
          </SubmitButton>
        </p>
      ))}
    </div>
  );
}

/** Enter presses a form's first button, which must not be one that overwrites what was typed. */
function EnterMeansNext() {
  return (
    <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only">
      次へ
    </button>
  );
}
