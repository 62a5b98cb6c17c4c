import { SubmitButton } from "@/components/form/submit-button";
import { formatTime } from "@/lib/dates";

type NotArrivedProps = { nextCodeAt: Date | null; sender: string };

/** What to do when the mail does not come: the four causes of the manual, another code, another address. */
export function NotArrived({ nextCodeAt, sender }: NotArrivedProps) {
  return (
    <section aria-labelledby="not-arrived" className="flow mt-12">
      <h2 id="not-arrived">メールが届かない場合</h2>
      <p>届くまで数分程度かかる場合があります。しばらく待っても届かないときは、次の原因が考えられます。</p>
      <ul className="list-disc pl-6">
        <li>
          受信制限の設定をしている。(差出人は <span className="address">{sender}</span>{" "}
          です。このアドレスからのメールを受信できるように設定してください。)
        </li>
        <li>迷惑メールフォルダ等に移動している。</li>
        <li>メールの受信フォルダ・メールボックス等が容量オーバーになっている。</li>
        <li>プロバイダの通信状況で受信が遅れている。</li>
      </ul>
      {nextCodeAt === null ? (
        <p>確認コードの再送は3回までです。届いているメールの確認コードを入力してください。</p>
      ) : (
        <>
          <p>
            再送は{formatTime(nextCodeAt)}
            以降にできます。先に届いた確認コードも、有効期間のうちで、入力の誤りが5回未満なら使えます。
          </p>
          <p>
            <SubmitButton variant="secondary" name="intent" value="resend">
              確認コードを再送する
            </SubmitButton>
          </p>
        </>
      )}
      <p>
        メールアドレスに誤りがある場合は、<a href="/reissue/apply">別のメールアドレスに変更</a>
        してください。事業所番号はそのまま残ります。
      </p>
    </section>
  );
}
