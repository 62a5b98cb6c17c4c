import { errorFor, type FormState } from "@/components/form/form-state";
import { PasswordField } from "@/components/form/password-field";
import type { OwnerSecret } from "@/domain/account-step";
import { limits } from "@/domain/limits";

type SecretFieldProps = { asked: OwnerSecret | null; state: FormState };

/** What is asked before anything that opens the account changes; nothing where nothing is asked. */
export function SecretField({ asked, state }: SecretFieldProps) {
  if (asked === null) return null;
  const error = errorFor(state, "currentSecret");
  if (asked === "security-code") {
    return (
      <PasswordField
        name="currentSecret"
        label="セキュリティコード"
        required
        support={`事業所で決めた${limits.securityCode.digits}桁の数字です。ご本人の操作であることを確かめるために入力していただきます。`}
        error={error}
        autoComplete="off"
        inputMode="numeric"
      />
    );
  }
  return (
    <PasswordField
      name="currentSecret"
      label="現在のパスワード"
      required
      support="ご本人の操作であることを確かめるために入力していただきます。"
      error={error}
      autoComplete="current-password"
    />
  );
}
