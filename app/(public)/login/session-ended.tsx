import { Notice } from "@/components/ui/notice";
import { limits } from "@/domain/limits";

const minute = 60 * 1000;

const reasons = new Map([
  [
    "session",
    `${limits.officeSession.idle / minute}分間操作がなかったか、ほかの端末で操作が行われたため、ログアウトしました。入力の途中だった内容は保存されていません。`,
  ],
  [
    "entries",
    `セキュリティコードまたは現在のパスワードの入力の誤りが${limits.securityCode.tries}回になったため、ログアウトしました。変更は行われていません。`,
  ],
]);

/** Why the office finds itself at ログイン again, as its address tells (`?ended=`); nothing when it came by itself. */
export function SessionEnded({ why }: { why: string | string[] | undefined }) {
  const reason = typeof why === "string" ? reasons.get(why) : undefined;
  if (reason === undefined) return null;
  return (
    <Notice tone="warning">
      <p>{reason}</p>
      <p>続けるには、もう一度ログインしてください。</p>
    </Notice>
  );
}
