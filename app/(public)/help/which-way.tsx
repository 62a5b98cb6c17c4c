import { told } from "@/app/(public)/help/told";
import type { Topic } from "@/app/(public)/help/topic";

/** Before the fork: which of the two ways, and who may go it (domain.md §1). */
export const whichWay: Topic = {
  id: "which-way",
  title: "どの画面から進むか",
  questions: [
    {
      id: "which-menu",
      ask: "「パスワード等を紛失した方」の2つのメニューは、どちらを選べばよいですか。",
      answer: (
        <>
          <p>
            セキュリティ用メールアドレスを登録していて、そのアドレスのメールを読めるときは、「登録済みの場合」を選んでください。郵送を待たずに、数分で終わります。
          </p>
          <p>
            登録していないとき、わからないとき、メールを読めないときは、「不明または未登録の場合」を選んでください。国保連合会から通知書を郵送します。
          </p>
          <p>
            <a href="/recovery">パスワード等を紛失した方</a>
          </p>
        </>
      ),
    },
    {
      id: "security-mail",
      ask: "セキュリティ用メールアドレスとは何ですか。",
      answer: (
        <>
          <p>
            ログインした後に登録しておく、事業所のメールアドレスです({told.securityEmails}
            件まで)。登録しておくと、パスワードを忘れても、そのアドレスに届く番号ですぐに再設定できます。
          </p>
          <p>担当者が替わっても困らないよう、事業所で共用しているアドレスをおすすめします。</p>
        </>
      ),
    },
    {
      id: "registered-or-not",
      ask: "登録してあるかどうか、わかりません。",
      answer: (
        <p>
          心当たりのアドレスがあれば、<a href="/reset/identify">ログイン情報再設定認証</a>
          で試してください。登録と一致したときだけ、メールが届きます。届かないときは、
          <a href="/reissue/apply">ログイン情報再発行申請</a>へお進みください。
        </p>
      ),
    },
    {
      id: "predecessor-left",
      ask: "前の担当者が退職し、ユーザIDもパスワードもわかりません。",
      answer: (
        <>
          <p>
            <a href="/reissue/apply">ログイン情報再発行申請</a>
            をしてください。郵送する通知書に、ユーザIDと仮パスワードの両方が書かれています。
          </p>
          <p>
            以前のパスワードは、仮パスワードで初めてログインするまで使えます。すぐに使えなくしたいときは、国保連合会へお電話ください。
          </p>
        </>
      ),
    },
    {
      id: "paper-billing",
      ask: "紙や媒体で請求しています。ユーザIDをはじめて取得するには、どうすればよいですか。",
      answer: (
        <p>
          <a href="/recovery">パスワード等を紛失した方</a>
          から、「不明または未登録の場合」を選んでください。再発行と同じ手順で、新しいユーザIDをお送りします。
        </p>
      ),
    },
    {
      id: "agent",
      ask: "代理人のログイン情報をなくしました。",
      answer: <p>代理人の分は、この画面では申請できません。国保連合会へお問い合わせください。</p>,
    },
  ],
};
