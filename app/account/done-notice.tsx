import { Notice } from "@/components/ui/notice";

/** What is so after each act; no sentence claims the act itself, for anybody may follow a link to this address. */
const addressesNow = "いま登録しているセキュリティ用メールアドレスは、次のとおりです。";
const sessionsNow = "いまログインしている端末は、次のとおりです。";
const sentences = new Map([
  ["email-registered", addressesNow],
  ["email-removed", addressesNow],
  ["security-code", "セキュリティコードは設定済みです。"],
  ["session", sessionsNow],
  ["sessions", sessionsNow],
]);

/** How things stand after the act that the address of a screen names (`?done=`); any other says nothing. */
export function DoneNotice({ done }: { done: string | string[] | undefined }) {
  const sentence = typeof done === "string" ? sentences.get(done) : undefined;
  if (sentence === undefined) return null;
  return (
    <Notice tone="success">
      <p>{sentence}</p>
    </Notice>
  );
}
