import type { AccountStep } from "@/domain/account-step";
import { setUpWalk } from "@/domain/set-up-walk";
import type { viewAccount } from "@/services/accounts/view-account";

type SetUpPlaceProps = { view: Awaited<ReturnType<typeof viewAccount>>; byLetter: boolean };

/** How far an office is on the screens that fall due after a sign-in; nothing where there is one alone. */
export function SetUpPlace({ view, byLetter }: SetUpPlaceProps) {
  const signedInAt = view.signIns.find(({ own }) => own)?.at;
  if (view.due === "home" || signedInAt === undefined) return null;
  const walk = setUpWalk({ ...view, signedInAt, byLetter });
  const place = walk.indexOf(view.due);
  const next = walk[place + 1];
  if (place < 0 || walk.length === 1) return null;
  return (
    <p className="text-solid-gray-700">
      全{walk.length}ステップ中、{place + 1}番目。
      {next === undefined ? "最後のステップです。" : `次は「${titles[next]}」です。`}
    </p>
  );
}

const titles: Record<AccountStep, string> = {
  terms: "利用規約",
  password: "新しいパスワードの設定",
  "security-email": "セキュリティ用メールアドレスの登録",
  "security-code": "セキュリティコードの設定",
  home: "アカウント",
};
