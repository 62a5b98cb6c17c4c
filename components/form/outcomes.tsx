"use client";

import { useEffect, useRef } from "react";
import type { FormOutcome } from "@/components/form/form-state";
import { DataTable } from "@/components/ui/data-table";
import { formatReference } from "@/domain/reference";

type OutcomesProps = {
  outcomes?: FormOutcome[];
  /** The words for a good end and a bad one. */
  done: string;
  left: string;
};

/**
 * How an act on several applications ended, one by one, what was left first. Takes the focus when it appears, without scripts by
 * `autofocus`. Nothing before anything was done.
 */
export function Outcomes({ outcomes, done, left }: OutcomesProps) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);

  if (outcomes === undefined) return null;
  const bad = outcomes.filter((outcome) => !outcome.done);
  const good = outcomes.filter((outcome) => outcome.done);
  return (
    <section
      ref={box}
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without scripts nothing else leads the reader to what was done.
      autoFocus
      aria-labelledby="outcomes"
      className={`flow border-4 px-4 py-4 focus:outline-4 md:px-6 md:py-5 *:not-first:mt-4 ${bad.length > 0 ? "border-yellow-900" : "border-green-800"}`}
    >
      <h2 id="outcomes">結果</h2>
      <p className="font-bold">
        {done}:{count(good)}件、{left}:{count(bad)}件
      </p>
      <DataTable
        caption="1件ごとの結果"
        columns={[{ heading: "受付番号" }, { heading: "結果" }, { heading: "説明" }]}
        empty=""
        rows={[...bad, ...good].flatMap((outcome) =>
          outcome.references.map((reference) => ({
            key: reference,
            cells: [
              <a key="case" href={`/admin/applications/${reference}`} className="code">
                {formatReference(reference)}
              </a>,
              outcome.done ? done : left,
              outcome.message,
            ],
          })),
        )}
      />
    </section>
  );
}

function count(outcomes: FormOutcome[]): number {
  return outcomes.reduce((sum, { references }) => sum + references.length, 0);
}
