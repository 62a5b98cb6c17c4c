import { ErrorSummary } from "@/components/form/error-summary";
import { FederationField } from "@/components/form/federation-field";
import type { FormError } from "@/components/form/form-state";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import type { AuditFilter } from "@/domain/audit-filter";
import { auditGroupLabel, auditGroups } from "@/domain/audit-group";
import { auditedKindLabel, auditedKinds } from "@/domain/audited-person";
import type { AuditPage } from "@/services/audit/list-events";

type FilterFormProps = {
  filter: AuditFilter;
  faults: FormError[];
  people: AuditPage["people"];
  choosesFederation: boolean;
};

/** What is asked for; a GET form, so that the address bar holds it. */
export function FilterForm({ filter, faults, people, choosesFederation }: FilterFormProps) {
  const faultOf = (field: string) => faults.find((fault) => fault.field === field)?.message;
  return (
    <search aria-label="記録の絞り込み">
      <form action="/admin/audit" className="flow">
        <ErrorSummary errors={faults} />
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
          <TextField name="case" label="受付番号" defaultValue={filter.case} width="medium" error={faultOf("case")} />
          <TextField name="from" label="いつから" type="datetime-local" defaultValue={filter.from} width="medium" />
          <TextField
            name="to"
            label="いつまで"
            type="datetime-local"
            defaultValue={filter.to}
            width="medium"
            error={faultOf("to")}
          />
          {choosesFederation && <FederationField blank="すべての国保連合会" defaultValue={filter.federation} />}
        </div>
        <p className="flex flex-wrap items-center gap-x-8 gap-y-4">
          <Button variant="secondary">絞り込む</Button>
          <a href="/admin/audit">条件をすべて外す</a>
        </p>
      </form>
    </search>
  );
}

const kinds = auditedKinds.map((kind) => ({ value: kind, label: auditedKindLabel(kind) }));
