import { errorFor, type FormState } from "@/components/form/form-state";
import { TextField } from "@/components/form/text-field";

type ProviderNumberFieldProps = { state: FormState; support?: string };

/** 事業所番号 as a required field `providerNumber`. The third character may be a letter, so no numeric keypad (domain.md §2). */
export function ProviderNumberField({
  state,
  support = "10桁の番号です。3文字目が英字のこともあります。全角で入力しても構いません。",
}: ProviderNumberFieldProps) {
  return (
    <TextField
      name="providerNumber"
      label="事業所番号"
      required
      support={support}
      error={errorFor(state, "providerNumber")}
      defaultValue={state.values.providerNumber}
      autoComplete="off"
      spellCheck={false}
      width="medium"
    />
  );
}
