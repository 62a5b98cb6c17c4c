import { signOnSentence } from "@/app/_web/sign-on-sentence";
import { singleSignOn } from "@/app/_web/single-sign-on";
import { staff } from "@/app/_web/staff";
import { AdminShell } from "@/app/admin/_frame/admin-shell";
import { AccountFactors } from "@/app/admin/account/account-factors";
import { AccountSessions } from "@/app/admin/account/account-sessions";
import { SignOnLink } from "@/app/admin/account/sign-on-link";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { isFreshFactor } from "@/domain/second-factor-age";
import { viewOwnAccount } from "@/services/staff/view-own-account";

type AccountProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What is so after each act; no sentence claims the act itself, for anybody may follow a link to this address. */
const doneSentences = new Map([
  ["sessions", "いまログインしている端末は、次のとおりです。"],
  ["password", "パスワードは変更済みです。次回からは、新しいパスワードでログインしてください。"],
  ["unlink", "シングルサインオンは連携されていません。"],
]);

function sentenceAfter(done: string, left: number): string | undefined {
  return done === "recovery-code"
    ? `一度使った回復コードは、もう使えません。残り${left}個です。`
    : doneSentences.get(done);
}

/** アカウント of whoever is at the desk: password, recovery codes, single sign-on, and where they are signed in. */
export default async function Account({ searchParams }: AccountProps) {
  const ctx = await staff();
  const { done, refusal } = await searchParams;
  const account = await viewOwnAccount(ctx);
  const settings = singleSignOn();
  const sentence = typeof done === "string" ? sentenceAfter(done, account.recoveryCodesLeft) : undefined;
  const refused = signOnSentence(refusal);
  return (
    <AdminShell ctx={ctx}>
      <Heading lead={`職員ID ${account.id}(${account.name})`}>アカウント</Heading>
      {sentence && (
        <Notice tone="success">
          <p>{sentence}</p>
        </Notice>
      )}
      {refused && (
        <Notice tone="error" title="シングルサインオンを連携できませんでした">
          <p>{refused}</p>
        </Notice>
      )}
      <AccountFactors recoveryCodesLeft={account.recoveryCodesLeft} />
      {settings && (
        <SignOnLink
          name={settings.name}
          linked={account.signOnLinked}
          asksFactor={!isFreshFactor(ctx.actor.secondFactorAt, ctx.now)}
          factorError={String(refusal).startsWith("second-factor-") ? refused : undefined}
        />
      )}
      <AccountSessions sessions={account.sessions} />
    </AdminShell>
  );
}
