import { SignIns } from "@/app/account/sign-ins";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { SummaryList } from "@/components/ui/summary-list";
import { formatDateTime } from "@/lib/dates";
import type { viewAccount } from "@/services/accounts/view-account";

type HomeProps = Awaited<ReturnType<typeof viewAccount>>;

/** アカウント: whose it is, what protects it, and when it was used before, so that a stranger's sign-in is noticed. */
export function Home(view: HomeProps) {
  const { userId, providerNumber, providerName, federationName, addresses, hasSecurityCode, passwordChangedAt } = view;
  const complete = addresses.length > 0 && hasSecurityCode;
  return (
    <>
      <PageTitle title="アカウント" />
      <Heading lead="ログインしています。お心当たりのないログインがあるときは、国保連合会へお電話ください。">
        アカウント
      </Heading>
      {!complete && <Unfinished hasEmail={addresses.length > 0} />}
      <SummaryList
        rows={[
          { term: "ユーザID", value: <span className="code">{userId}</span> },
          { term: "事業所", value: `${providerName}(${providerNumber})` },
          { term: "国保連合会", value: federationName },
          {
            term: "パスワード",
            value: passwordChangedAt === null ? "変更の記録がありません" : `${formatDateTime(passwordChangedAt)}に変更`,
            change: { href: "/account/password" },
          },
          {
            term: "セキュリティ用メールアドレス",
            value: addresses.length === 0 ? "未登録" : <Addresses addresses={addresses} />,
            change: { href: "/account/security-email", label: addresses.length === 0 ? "登録" : "変更" },
          },
          {
            term: "セキュリティコード",
            value: hasSecurityCode ? "設定済み" : "未設定",
            change: { href: "/account/security-code", label: hasSecurityCode ? "変更" : "設定" },
          },
        ]}
      />
      <SignIns {...view} />
      <h2>引継ぎ</h2>
      <p>
        次の担当者に渡す<a href="/account/handover">引継ぎ書</a>
        を印刷できます。パスワードやセキュリティコードは載りません。
      </p>
    </>
  );
}

function Unfinished({ hasEmail }: { hasEmail: boolean }) {
  return (
    <Notice tone="warning" title="登録が終わっていません">
      {hasEmail ? (
        <p>
          <a href="/account/security-code">セキュリティコードを設定</a>してください。
        </p>
      ) : (
        <p>
          <a href="/account/security-email">セキュリティ用メールアドレスを登録</a>
          してください。登録がないと、パスワード等を紛失したときに、書類の郵送をお待ちいただくことになります。
        </p>
      )}
    </Notice>
  );
}

function Addresses({ addresses }: Pick<HomeProps, "addresses">) {
  return (
    <>
      {addresses.map(({ email }) => (
        <span key={email} className="address block">
          {email}
        </span>
      ))}
    </>
  );
}
