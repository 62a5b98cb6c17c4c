import { told } from "@/app/(public)/help/told";
import type { Topic } from "@/app/(public)/help/topic";

/** After the letter: locked out, handing over, mails nobody expected (R34, R35). */
export const signingIn: Topic = {
  id: "signing-in",
  title: "ログインとパスワード",
  questions: [
    {
      id: "locked",
      ask: "正しいはずのパスワードで、ログインできません。",
      answer: (
        <p>
          続けて{told.failuresBeforeDelay}
          回間違えると、しばらくの間(最長{told.longestDelayMinutes}
          分)、正しいパスワードでもログインできません。その間も画面の表示は変わりません。{told.longestDelayMinutes}
          分ほど待ってから、もう一度お試しください。
        </p>
      ),
    },
    {
      id: "new-clerk",
      ask: "担当者が替わります。何をしておけばよいですか。",
      answer: (
        <ol>
          <li>新しい担当者がログインし、アカウントの画面でパスワードを変更する。</li>
          <li>セキュリティ用メールアドレスが、これからも読めるものかを確かめる。</li>
          <li>アカウントの画面から、引継ぎ書を印刷して渡す。パスワードは載りません。</li>
        </ol>
      ),
    },
    {
      id: "security-code",
      ask: "セキュリティコードを忘れました。",
      answer: (
        <p>
          <a href="/reset/identify">ログイン情報再設定認証</a>
          から再設定すると、セキュリティコードも初期化されます。次のログインで、新しいものを設定してください。セキュリティ用メールアドレスを登録していないときは、
          <a href="/reissue/apply">ログイン情報再発行申請</a>をしてください。
        </p>
      ),
    },
    {
      id: "change-security-mail",
      ask: "セキュリティ用メールアドレスを変えたいです。",
      answer: (
        <p>
          ログインして、アカウントの画面で変更してください。新しいアドレスに確認コードを送り、読めることを確かめてから登録します。
        </p>
      ),
    },
    {
      id: "unknown-mail",
      ask: "覚えのない、パスワード変更やログインのお知らせが届きました。",
      answer: <p>ほかの人がログインしたおそれがあります。すぐに国保連合会へお電話ください。</p>,
    },
  ],
};
