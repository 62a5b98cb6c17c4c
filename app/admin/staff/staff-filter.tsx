import { FederationField } from "@/components/form/federation-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { staffRoleLabel } from "@/domain/staff-role";
import { staffStateLabel, staffStates } from "@/domain/staff-state";
import type { StaffView } from "@/domain/staff-view";
import { staffRoles } from "@/domain/transitions";

type StaffFilterProps = { view: StaffView; narrowed: boolean; choosesFederation: boolean };

/** Whom to show; a GET form, so that the address bar holds it. */
export function StaffFilter({ view, narrowed, choosesFederation }: StaffFilterProps) {
  return (
    <search aria-label="職員の絞り込み">
      <form action="/admin/staff" className="flow">
        <div className="grid gap-x-8 gap-y-6 md:grid-cols-2 lg:grid-cols-4">
          <TextField name="q" label="職員IDか氏名の一部" defaultValue={view.q} autoComplete="off" spellCheck={false} />
          <SelectField
            name="role"
            label="役割"
            blank="すべての役割"
            options={staffRoles.map((role) => ({ value: role, label: staffRoleLabel(role) }))}
            defaultValue={view.role}
          />
          <SelectField
            name="state"
            label="状態"
            blank="すべての状態"
            options={staffStates.map((state) => ({ value: state, label: staffStateLabel(state) }))}
            defaultValue={view.state}
          />
          {choosesFederation && <FederationField blank="すべての国保連合会" defaultValue={view.federation} />}
        </div>
        <p className="flex flex-wrap items-center gap-x-8 gap-y-4">
          <Button variant="secondary">絞り込む</Button>
          {narrowed && <a href="/admin/staff">条件をすべて外す</a>}
        </p>
      </form>
    </search>
  );
}
