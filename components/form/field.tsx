import type { ReactNode } from "react";

export type FieldProps = { name: string; label: string; required?: boolean; support?: ReactNode; error?: string };

/** The order of DADS: label with ※必須, support text, the control, its error (domain.md §7). The control's id is `name`. */
export function Field({ name, label, required, support, error, children }: FieldProps & { children: ReactNode }) {
  return (
    <div>
      <label htmlFor={name} className="block w-fit font-bold">
        {label}
        {required && <Required />}
      </label>
      {support && (
        <div id={supportId(name)} className="mt-1 max-w-[40em] text-base text-solid-gray-700">
          {support}
        </div>
      )}
      <div className="mt-2">{children}</div>
      {error && <FieldError name={name} error={error} />}
    </div>
  );
}

/** ※必須 beside a label, kept in one line. */
export function Required() {
  return (
    <>
      {" "}
      <span className="inline-block font-normal text-red-900">※必須</span>
    </>
  );
}

/** The error below a control, tied to it by `ariaFor`. */
export function FieldError({ name, error }: { name: string; error: string }) {
  return (
    <p id={errorId(name)} className="mt-2 font-bold text-red-900">
      <span className="sr-only">エラー: </span>
      {error}
    </p>
  );
}

/** The aria attributes that tie a control to its support text and error. */
export function ariaFor({ name, support, error }: Pick<FieldProps, "name" | "support" | "error">) {
  const ids = [support && supportId(name), error && errorId(name)].filter(Boolean).join(" ");
  return { "aria-describedby": ids || undefined, "aria-invalid": error ? true : undefined };
}

/** The box of text fields, text areas and selects; 3:1 against white, red and thicker when wrong. */
export const controlLook =
  "min-h-12 rounded-8 border border-solid-gray-600 bg-white px-4 py-2 text-solid-gray-900 hover:border-black aria-invalid:border-2 aria-invalid:border-red-900";

/** The id of the support text that belongs to the control `name`. */
export function supportId(name: string): string {
  return `${name}-support`;
}

function errorId(name: string): string {
  return `${name}-error`;
}
