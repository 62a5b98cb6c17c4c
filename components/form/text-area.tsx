import type { ComponentProps } from "react";
import { ariaFor, controlLook, Field, type FieldProps } from "@/components/form/field";

type TextAreaProps = FieldProps & Pick<ComponentProps<"textarea">, "defaultValue" | "maxLength" | "rows">;

/** Several lines of text, such as a reviewer's reason. */
export function TextArea({ label, required, support, error, rows = 4, ...area }: TextAreaProps) {
  const { name } = area;
  return (
    <Field name={name} label={label} required={required} support={support} error={error}>
      <textarea
        id={name}
        rows={rows}
        aria-required={required}
        className={`${controlLook} block w-full max-w-3xl`}
        {...ariaFor({ name, support, error })}
        {...area}
      />
    </Field>
  );
}
