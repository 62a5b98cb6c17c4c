import { errorFor, type FormState } from "@/components/form/form-state";
import { PasswordField } from "@/components/form/password-field";
import { limits } from "@/domain/limits";

/** A new password of a member of staff, twice (R33). */
export function StaffPasswordFields({ state }: { state: FormState }) {
  return (
    <>
      <PasswordField
        name="password"
        label="新しいパスワード"
        required
        support={`${limits.newPassword.min}文字以上です。文字の種類は問いません。よくある単語や職員IDを避けてください。`}
        error={errorFor(state, "password")}
        autoComplete="new-password"
      />
      <PasswordField
        name="passwordConfirmation"
        label="新しいパスワード(確認用)"
        required
        error={errorFor(state, "passwordConfirmation")}
        autoComplete="new-password"
      />
    </>
  );
}
