import { errorFor, type FormState } from "@/components/form/form-state";
import { TextField } from "@/components/form/text-field";

type EmailFieldProps = { state: FormState; label: string; support?: string; name?: "email" | "emailConfirmation" };

/**
 * A mail address as a required field. Its type is text: a browser's own idea of an address may refuse or rewrite the full-width
 * letters and old carrier addresses that we take (domain.md §3, §7).
 */
export function EmailField({ state, label, support, name = "email" }: EmailFieldProps) {
  return (
    <TextField
      name={name}
      label={label}
      required
      support={support}
      error={errorFor(state, name)}
      defaultValue={state.values[name]}
      inputMode="email"
      autoComplete="email"
      spellCheck={false}
    />
  );
}
