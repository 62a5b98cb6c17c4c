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
  /** The offices' names by 受付番号, where the page knows them. */
  offices?: ReadonlyMap<string, string>;
};

/**
 * How an act on several applications ended, one by one: the sum, what was left, and folded away what went well. Its heading takes
 * the focus when it appears, so that a long table is read from its top; without scripts by `autofocus`. Nothing before anything
 * was done.
 */
export function Outcomes({ outcomes, done, left, offices }: OutcomesProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.parentElement?.scrollIntoView({ block: "start" });
  }, []);

  if (outcomes === undefined) return null;
  const bad = outcomes.filter((outcome) => !outcome.done);
  const good = outcomes.filter((outcome) => outcome.done);
  return (
    <section
      aria-labelledby="outcomes"
      className={`flow border-4 px-4 py-4 md:px-6 md:py-5 *:not-first:mt-4 ${bad.length > 0 ? "border-yellow-900" : "border-green-800"}`}
    >
      <h2
        ref={heading}
        id="outcomes"
        tabIndex={-1}
        // biome-ignore lint/a11y/noAutofocus: without scripts nothing else leads the reader to what was done.
        autoFocus
      >
        結果
      </h2>
      <p className="font-bold">
        {done}:{count(good)}件、{left}:{count(bad)}件
      </p>
      {bad.length > 0 && <Ends caption={`${left}(${count(bad)}件)`} outcomes={bad} offices={offices} reasons />}
      {good.length > 0 && (
        <details>
          <summary className="min-h-11 w-fit cursor-pointer py-2">
            {done}({count(good)}件)の一覧
          </summary>
          <Ends caption={`${done}(${count(good)}件)`} outcomes={good} offices={offices} />
        </details>
      )}
    </section>
  );
}

type EndsProps = Pick<OutcomesProps, "offices"> & { caption: string; outcomes: FormOutcome[]; reasons?: boolean };

function Ends({ caption, outcomes, offices, reasons = false }: EndsProps) {
  const columns = [{ heading: "受付番号" }, ...(offices ? [{ heading: "事業所" }] : [])];
  return (
    <DataTable
      caption={caption}
      columns={[...columns, ...(reasons ? [{ heading: "理由" }] : [])]}
      empty=""
      rows={outcomes.flatMap(({ references, message }) =>
        references.map((reference) => ({
          key: reference,
          cells: [
            <a key="case" href={`/admin/applications/${reference}`} className="code">
              {formatReference(reference)}
            </a>,
            ...(offices ? [offices.get(reference) ?? ""] : []),
            ...(reasons ? [message] : []),
          ],
        })),
      )}
    />
  );
}

function count(outcomes: FormOutcome[]): number {
  return outcomes.reduce((sum, { references }) => sum + references.length, 0);
}
