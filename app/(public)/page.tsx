import { Shell } from "@/app/_web/shell";
import { ButtonLink } from "@/components/ui/button-link";
import { Heading } from "@/components/ui/heading";
import { PageTitle } from "@/components/ui/page-title";

/** トップメニュー: the door to ログイン, and for whoever lost the key the way round it (manual, step 1). */
export default function TopMenu() {
  return (
    <Shell>
      <PageTitle title="トップメニュー" />
      <Heading lead="介護給付費の電子請求を行う介護事業所のための画面です。ユーザIDとpasswordをお持ちの方は、ログインへお進みください。">
        トップメニュー
      </Heading>
      <p>
        <ButtonLink href="/login" variant="primary">
          ログイン
        </ButtonLink>
      </p>
      <section aria-labelledby="lost" className="flow">
        <h2 id="lost">ログインできない方</h2>
        <p>
          ユーザID、password、セキュリティコードのいずれかを紛失した事業所は、こちらの画面から再設定または再発行の申請ができます。
        </p>
        <p>紙や媒体で請求していて、ユーザIDをはじめて取得する事業所も、同じ画面から申請できます。</p>
        <p>
          <a href="/recovery">パスワード等を紛失した方</a>
        </p>
      </section>
    </Shell>
  );
}
