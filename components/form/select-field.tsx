import { ariaFor, controlLook, Field, type FieldProps } from "@/components/form/field";

export type SelectOption = { value: string; label: string };
type SelectFieldProps = FieldProps & { options: SelectOption[]; defaultValue?: string; blank?: string };

/** One of several by a native list, which opens with 「選択してください」 as an answer that does not count; `blank` is another word for none. */
export function SelectField({
  name,
  label,
  required,
  support,
  error,
  options,
  defaultValue = "",
  blank = "選択してください",
}: SelectFieldProps) {
  return (
    <Field name={name} label={label} required={required} support={support} error={error}>
      <select
        id={name}
        name={name}
        defaultValue={defaultValue}
        aria-required={required}
        className={`${controlLook} w-full max-w-xs`}
        {...ariaFor({ name, support, error })}
      >
        <option value="">{blank}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
