import { ariaFor, FieldError, type FieldProps, Required, supportId } from "@/components/form/field";

type CheckboxProps = FieldProps & { value?: string; defaultChecked?: boolean; id?: string };

/** A single yes; `id` only where several share one `name`, as in the rows of a table. */
export function Checkbox({
  name,
  label,
  required,
  support,
  error,
  value = "yes",
  defaultChecked,
  id = name,
}: CheckboxProps) {
  return (
    <div>
      <div className="relative">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          defaultChecked={defaultChecked}
          aria-required={required}
          className="absolute left-0 top-2.5 size-6 cursor-pointer accent-blue-900"
          {...ariaFor({ name: id, support, error })}
        />
        <label htmlFor={id} className="block min-h-11 w-fit cursor-pointer py-2 pl-9">
          {label}
          {required && <Required />}
        </label>
      </div>
      {support && (
        <div id={supportId(id)} className="ml-9 max-w-[40em] text-base text-solid-gray-700">
          {support}
        </div>
      )}
      {error && <FieldError name={id} error={error} />}
    </div>
  );
}
