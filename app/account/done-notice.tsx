import { Notice } from "@/components/ui/notice";

/** What a screen's address may say was just done; anything else says nothing. */
const sentences = new Map([
  ["email-registered", "セキュリティ用メールアドレスを登録しました。"],
  ["email-removed", "セキュリティ用メールアドレスを削除しました。"],
  ["security-code", "セキュリティコードを設定しました。"],
  [
    "password",
    "パスワードを変更しました。ほかの端末はログアウトしました。次回からは、新しいパスワードでログインしてください。",
  ],
  ["session", "選んだ端末をログアウトしました。"],
  ["sessions", "ほかのすべての端末をログアウトしました。"],
]);

/** That the act before this screen is done, as its address tells (`?done=`). */
export function DoneNotice({ done }: { done: string | string[] | undefined }) {
  const sentence = typeof done === "string" ? sentences.get(done) : undefined;
  if (sentence === undefined) return null;
  return (
    <Notice tone="success">
      <p>{sentence}</p>
    </Notice>
  );
}
