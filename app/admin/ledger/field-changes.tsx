import type { FieldChange } from "@/domain/ledger-difference";
import { ledgerFieldLabel, ledgerValue } from "@/domain/ledger-difference";

/** What a change does to an office, a line for each field: as it was, as it becomes. */
export function FieldChanges({ changes }: { changes: FieldChange[] }) {
  return (
    <dl className="flow *:not-first:mt-2">
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt className="text-dns-14N-130 text-solid-gray-700">{ledgerFieldLabel(field)}</dt>
          <dd>
            <del className="inline-block text-solid-gray-700">
              <span className="sr-only">変更前: </span>
              {ledgerValue(field, before)}
            </del>
            <span aria-hidden="true"> → </span>
            <ins className="inline-block font-bold no-underline">
              <span className="sr-only">変更後: </span>
              {ledgerValue(field, after)}
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
