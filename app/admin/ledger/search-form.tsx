import { supportId } from "@/components/form/field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import type { LedgerView } from "@/domain/ledger-view";
import { limits } from "@/domain/limits";
import { providerStatuses, providerStatusLabel } from "@/domain/provider-status";

/** The search of the ledger; it is asked by address, so that a view can be kept and passed on. */
export function SearchForm({ view: { q, status } }: { view: LedgerView }) {
  return (
    <form action="/admin/ledger">
      <search className="flow">
        <p id={supportId("q")}>事業所番号のはじめの部分、電話番号、事業所名、法人名、住所の一部で探せます。</p>
        <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
          <div className="w-full max-w-xl">
            <TextField
              name="q"
              label="検索"
              autoComplete="off"
              spellCheck={false}
              aria-describedby={supportId("q")}
              maxLength={limits.ledger.search}
              defaultValue={q}
            />
          </div>
          <SelectField
            name="status"
            label="状態"
            blank="すべて"
            options={providerStatuses.map((each) => ({ value: each, label: providerStatusLabel(each) }))}
            defaultValue={status === "all" ? "" : status}
          />
          <Button variant="secondary">検索する</Button>
          {(q !== "" || status !== "all") && (
            <a href="/admin/ledger" className="inline-flex min-h-11 items-center">
              条件をすべて外す
            </a>
          )}
        </div>
      </search>
    </form>
  );
}
