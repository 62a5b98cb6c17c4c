import { FederationField } from "@/components/form/federation-field";
import { errorFor, type FormState } from "@/components/form/form-state";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { staffRoleLabel } from "@/domain/staff-role";
import { staffRoles } from "@/domain/transitions";

type StaffFieldsProps = { state: FormState; given?: { name: string; role: string; federation: string | null } };

/** Name, role and federation of a member of staff; `given` is what they are now. */
export function StaffFields({ state, given }: StaffFieldsProps) {
  const { values } = state;
  return (
    <>
      <TextField
        name="name"
        label="氏名"
        required
        error={errorFor(state, "name")}
        defaultValue={values.name ?? given?.name}
        autoComplete="off"
        maxLength={60}
      />
      <SelectField
        name="role"
        label="役割"
        required
        options={staffRoles.map((role) => ({ value: role, label: staffRoleLabel(role) }))}
        error={errorFor(state, "role")}
        defaultValue={values.role ?? given?.role}
      />
      <FederationField
        support="システム管理の職員は、選ばなければ全国を受け持ちます。ほかの役割では必ず選んでください。"
        error={errorFor(state, "federation")}
        defaultValue={values.federation ?? given?.federation ?? ""}
      />
    </>
  );
}
