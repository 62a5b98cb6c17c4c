import { ariaFor, controlLook, FieldError } from "@/components/form/field";

type TrackingFieldProps = { name: string; label: string; error?: string; defaultValue?: string };

/** 追跡番号 in a row of a table: its label is for those who cannot see the column's heading. */
export function TrackingField({ name, label, error, defaultValue }: TrackingFieldProps) {
  return (
    <>
      <input
        id={name}
        name={name}
        aria-label={label}
        inputMode="numeric"
        autoComplete="off"
        maxLength={40}
        defaultValue={defaultValue}
        className={`${controlLook} w-full min-w-48 max-w-xs`}
        {...ariaFor({ name, error })}
      />
      {error && <FieldError name={name} error={error} />}
    </>
  );
}
