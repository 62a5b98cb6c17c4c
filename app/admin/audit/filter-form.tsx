import { ErrorSummary } from "@/components/form/error-summary";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { type AuditFilter, auditedCase } from "@/domain/audit-filter";
import { auditGroupLabel, auditGroups } from "@/domain/audit-group";
import { prefectures } from "@/domain/prefecture";
import type { AuditPage } from "@/services/audit/list-events";

type FilterFormProps = { filter: AuditFilter; people: AuditPage["people"]; choosesFederation: boolean };

/** What is asked for; a GET form, so that the address bar holds it. */
export function FilterForm({ filter, people, choosesFederation }: FilterFormProps) {
  const mistyped = auditedCase(filter) === null ? "受付番号を8文字で入力してください。" : undefined;
  return (
    <search aria-label="記録の絞り込み">
      <form action="/admin/audit" className="flow">
        <ErrorSummary errors={mistyped ? [{ field: "case", message: mistyped }] : []} />
        <div className="grid gap-x-8 gap-y-6 md:grid-cols-2 lg:grid-cols-3">
          <SelectField
            name="person"
            label="人"
            blank="すべての人"
            options={[...kinds, ...people.map(({ id, name }) => ({ value: `staff:${id}`, label: `${name}(${id})` }))]}
            defaultValue={filter.person}
          />
          <SelectField
            name="group"
            label="操作の種類"
            blank="すべての操作"
            options={auditGroups.map((group) => ({ value: group, label: auditGroupLabel(group) }))}
            defaultValue={filter.group}
          />
          <TextField name="case" label="受付番号" defaultValue={filter.case} width="medium" error={mistyped} />
          <TextField name="from" label="いつから" type="datetime-local" defaultValue={filter.from} width="medium" />
          <TextField name="to" label="いつまで" type="datetime-local" defaultValue={filter.to} width="medium" />
          {choosesFederation && (
            <SelectField
              name="federation"
              label="国保連合会"
              blank="すべての国保連合会"
              options={prefectures.map(({ code, name }) => ({ value: code, label: name }))}
              defaultValue={filter.federation}
            />
          )}
        </div>
        <p className="flex flex-wrap items-center gap-x-8 gap-y-4">
          <Button variant="secondary">絞り込む</Button>
          <a href="/admin/audit">条件をすべて外す</a>
        </p>
      </form>
    </search>
  );
}

const kinds = [
  { value: "staff", label: "職員(全員)" },
  { value: "applicant", label: "申請者" },
  { value: "office", label: "ログインした事業所" },
  { value: "system", label: "システム" },
];
