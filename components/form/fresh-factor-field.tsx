import { ariaFor, controlLook, Field } from "@/components/form/field";
import { minutesText } from "@/domain/limit-text";
import { limits } from "@/domain/limits";

const why = `${minutesText(limits.staffSession.secondFactor)}以内に確認した認証コードが必要な操作です。`;
const beforehand = `${why}認証アプリの6桁の数字を入力して、操作のボタンを押してください。`;
const again = `${why}認証アプリの6桁の数字を入力して、操作のボタンをもう一度押してください。`;

type FreshFactorFieldProps = {
  error?: string;
  /** Told where a page may ask in more than one form: an id stands once on a page. */
  id?: string;
};

/** 認証コード shown again for an act that asks for a fresh one, before its button is pressed or, with an error, after (R40). */
export function FreshFactorField({ error, id = "totp" }: FreshFactorFieldProps) {
  const support = error === undefined ? beforehand : again;
  return (
    <Field name={id} label="認証コード" required support={support} error={error}>
      <input
        id={id}
        name="totp"
        aria-required
        inputMode="numeric"
        autoComplete="one-time-code"
        className={`${controlLook} w-full max-w-40`}
        {...ariaFor({ name: id, support, error })}
      />
    </Field>
  );
}
