import { SelectField } from "@/components/form/select-field";
import { prefectures } from "@/domain/prefecture";

type FederationFieldProps = Pick<Parameters<typeof SelectField>[0], "support" | "error" | "defaultValue" | "blank">;

/** One of the 47 federations, or none. */
export function FederationField(props: FederationFieldProps) {
  return (
    <SelectField
      name="federation"
      label="国保連合会"
      options={prefectures.map(({ code, name }) => ({ value: code, label: name }))}
      {...props}
    />
  );
}
