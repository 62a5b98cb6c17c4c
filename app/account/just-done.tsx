import { Notice } from "@/components/ui/notice";
import type { viewAccount } from "@/services/accounts/view-account";

/** How long after a step of the first sign-in the next screen still says so, in milliseconds. */
const justNow = 60_000;

type JustDoneProps = { view: Awaited<ReturnType<typeof viewAccount>>; now: Date };

/** That the step before this screen is done: the new password, then the registered address. */
export function JustDone({ view: { due, passwordChangedAt, addresses }, now }: JustDoneProps) {
  const isRecent = (at?: Date | null) => now.getTime() - (at?.getTime() ?? 0) < justNow;
  if (due === "terms" || due === "password") return null;
  if (due === "security-code" && isRecent(addresses.at(-1)?.registeredAt)) {
    return <Done sentence="セキュリティ用メールアドレスを登録しました。" />;
  }
  if (!isRecent(passwordChangedAt)) return null;
  return <Done sentence="新しいパスワードを設定しました。次回からは、このパスワードでログインしてください。" />;
}

function Done({ sentence }: { sentence: string }) {
  return (
    <Notice tone="success">
      <p>{sentence}</p>
    </Notice>
  );
}
