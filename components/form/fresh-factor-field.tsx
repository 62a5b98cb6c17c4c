import { ariaFor, controlLook, Field } from "@/components/form/field";

const support =
  "10分以内に確認した認証コードが必要な操作です。認証アプリの6桁の数字を入力し、操作のボタンをもう一度押してください。";

type FreshFactorFieldProps = {
  error?: string;
  /** Told where a page may ask in more than one form: an id stands once on a page. */
  id?: string;
};

/** 認証コード shown again for an act that asks for a fresh one (R40). */
export function FreshFactorField({ error, id = "totp" }: FreshFactorFieldProps) {
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
