import type { ComponentProps } from "react";
import { ariaFor, controlLook, Field, type FieldProps } from "@/components/form/field";

type TextFieldProps = FieldProps &
  Pick<ComponentProps<"input">, "defaultValue" | "inputMode" | "autoComplete" | "maxLength" | "lang" | "spellCheck"> &
  Pick<ComponentProps<"input">, "aria-describedby"> & {
    type?: "text" | "email" | "tel" | "date" | "datetime-local";
    width?: "short" | "medium" | "full";
  };

/** One line of text. What is typed stays untouched until it is sent, for the sake of the IME (domain.md §7); no placeholder. */
export function TextField({
  label,
  required,
  support,
  error,
  type = "text",
  width = "full",
  ...input
}: TextFieldProps) {
  const { name } = input;
  return (
    <Field name={name} label={label} required={required} support={support} error={error}>
      <input
        id={name}
        type={type}
        aria-required={required}
        className={`${controlLook} w-full ${widths[width]}`}
        {...ariaFor({ name, support, error })}
        {...input}
      />
    </Field>
  );
}

const widths = { short: "max-w-40", medium: "max-w-xs", full: "max-w-xl" } as const;
