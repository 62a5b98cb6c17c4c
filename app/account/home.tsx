import { Heading } from "@/components/ui/heading";
import { PageTitle } from "@/components/ui/page-title";
import { SummaryList } from "@/components/ui/summary-list";
import { formatDateTime } from "@/lib/dates";

type HomeProps = {
  userId: string;
  providerNumber: string;
  providerName: string;
  federationName: string;
  previousSignInAt: Date | null;
  passwordChangedAt: Date | null;
};

/** アカウント: whose it is and when it was used before, so that a stranger's sign-in is noticed. */
export function Home({
  userId,
  providerNumber,
  providerName,
  federationName,
  previousSignInAt,
  passwordChangedAt,
}: HomeProps) {
  return (
    <>
      <PageTitle title="アカウント" />
      <Heading lead="ログインしています。お心当たりのないログインがあるときは、国保連合会へお電話ください。">
        アカウント
      </Heading>
      <SummaryList
        rows={[
          { term: "ユーザID", value: <span className="code">{userId}</span> },
          { term: "事業所", value: `${providerName}(${providerNumber})` },
          { term: "国保連合会", value: federationName },
          {
            term: "前回のログイン",
            value: previousSignInAt === null ? "記録がありません" : formatDateTime(previousSignInAt),
          },
          {
            term: "パスワードを変更した日時",
            value: passwordChangedAt === null ? "記録がありません" : formatDateTime(passwordChangedAt),
          },
        ]}
      />
    </>
  );
}
