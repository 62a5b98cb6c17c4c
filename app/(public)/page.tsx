import { Shell } from "@/app/_web/shell";
import { ButtonLink } from "@/components/ui/button-link";
import { Heading } from "@/components/ui/heading";
import { PageTitle } from "@/components/ui/page-title";

/** トップメニュー: the door to ログイン, for whoever lost the key the way round it (manual, step 1), and where an application stands. */
export default function TopMenu() {
  return (
    <Shell>
      <PageTitle title="トップメニュー" />
      <Heading lead="介護給付費の電子請求を行う介護事業所のための画面です。">トップメニュー</Heading>
      <div className="border-b border-solid-gray-420">
        {entries.map(({ reader, text, href, screen }, index) => (
          <section
            key={href}
            aria-labelledby={`entry-${index}`}
            className="grid items-center gap-x-8 gap-y-4 border-t border-solid-gray-420 py-6 md:grid-cols-[minmax(0,1fr)_17rem] md:py-8"
          >
            <div>
              <h2 id={`entry-${index}`}>{reader}</h2>
              <p className="mt-2">{text}</p>
            </div>
            <ButtonLink href={href} variant={index === 0 ? "primary" : "secondary"}>
              {screen}
            </ButtonLink>
          </section>
        ))}
      </div>
    </Shell>
  );
}

const entries = [
  {
    reader: "ユーザIDとpasswordをお持ちの方",
    text: "通知書が届いて、初めてログインする方もこちらです。",
    href: "/login",
    screen: "ログイン",
  },
  {
    reader: "ログインできない方",
    text: "ユーザID、password、セキュリティコードの再設定や再発行を申請できます。紙や媒体で請求していて、ユーザIDをはじめて取得する事業所もこちらです。",
    href: "/recovery",
    screen: "パスワード等を紛失した方",
  },
  {
    reader: "申請した方",
    text: "審査や発送の状況を確認できます。受付番号をご用意ください。申請の取下げや、通知書が届かないときの連絡もこちらです。",
    href: "/status",
    screen: "申請状況の確認",
  },
  {
    reader: "操作に迷った方",
    text: "よくあるご質問とお答えをまとめています。",
    href: "/help",
    screen: "ヘルプ",
  },
] as const;
