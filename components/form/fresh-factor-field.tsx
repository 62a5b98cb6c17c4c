import { TextField } from "@/components/form/text-field";

/** 認証コード shown again for an act that asks for a fresh one (R40). */
export function FreshFactorField({ error }: { error?: string }) {
  return (
    <TextField
      name="totp"
      label="認証コード"
      required
      support="10分以内に確認した認証コードが必要な操作です。認証アプリの6桁の数字を入力し、操作のボタンをもう一度押してください。"
      error={error}
      inputMode="numeric"
      autoComplete="one-time-code"
      width="short"
    />
  );
}
