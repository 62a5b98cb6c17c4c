import { Notice } from "@/components/ui/notice";
import type { viewAccount } from "@/services/accounts/view-account";

/** How long after a step of the first sign-in the next screen still says so, in milliseconds. */
const justNow = 60_000;

type JustDoneProps = { view: Awaited<ReturnType<typeof viewAccount>>; now: Date };

/** That the step before this screen is done: the new password, the registered address, and at the end all of the set-up. */
export function JustDone({ view, now }: JustDoneProps) {
  const { due, passwordChangedAt, addresses } = view;
  const isRecent = (at?: Date | null) => now.getTime() - (at?.getTime() ?? 0) < justNow;
  if (due === "terms" || due === "password") return null;
  if (due === "security-code" && isRecent(addresses.at(-1)?.registeredAt)) {
    return <Done sentence="セキュリティ用メールアドレスを登録しました。" />;
  }
  if (due === "home" && isRecent(view.securityCodeSetAt) && isFirstSignIn(view)) return <AllDone />;
  if (!isRecent(passwordChangedAt)) return null;
  return <Done sentence="新しいパスワードを設定しました。次回からは、このパスワードでログインしてください。" />;
}

/** Whether this sign-in, however long ago, is the one in which the password was chosen. */
function isFirstSignIn({ signIns, passwordChangedAt }: JustDoneProps["view"]): boolean {
  const signedInAt = signIns.find(({ own }) => own)?.at;
  return signedInAt !== undefined && passwordChangedAt !== null && passwordChangedAt >= signedInAt;
}

function AllDone() {
  return (
    <Notice tone="success">
      <p>
        設定が終わりました。次回からは、新しいパスワードでログインしてください。担当者が替わるときのために、
        <a href="/account/handover">引継ぎ書</a>を印刷できます。
      </p>
    </Notice>
  );
}

function Done({ sentence }: { sentence: string }) {
  return (
    <Notice tone="success">
      <p>{sentence}</p>
    </Notice>
  );
}
