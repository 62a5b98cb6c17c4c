import { Shell } from "@/app/_web/shell";
import { CookieTable } from "@/app/(public)/privacy/cookie-table";
import { DataTable } from "@/components/ui/data-table";
import { Heading } from "@/components/ui/heading";
import { HelpdeskContact } from "@/components/ui/helpdesk-contact";
import { PageTitle } from "@/components/ui/page-title";
import { SummaryList } from "@/components/ui/summary-list";
import { daysText, hoursText } from "@/domain/limit-text";
import { limits } from "@/domain/limits";

/** プライバシー: what is kept of whom, why, how long and who sees it (domain.md §8). */
export default function Privacy() {
  return (
    <Shell>
      <PageTitle title="プライバシー" />
      <Heading lead="ログイン情報の再発行と再設定のために、どのような情報をどう取り扱うかを説明します。">
        プライバシー
      </Heading>
      <section aria-labelledby="collected" className="flow">
        <h2 id="collected">お預かりする情報と、その理由</h2>
        <SummaryList rows={collected} />
        <p>
          住所と電話番号は入力していただきません。通知書は、事業所台帳に登録された住所へ郵送します。利用者や被保険者の情報は取り扱いません。
        </p>
      </section>
      <section aria-labelledby="periods" className="flow">
        <h2 id="periods">保存する期間</h2>
        <DataTable
          caption="情報ごとの保存期間"
          captionHidden
          columns={[{ heading: "情報" }, { heading: "期間" }]}
          rows={periods.map(([what, howLong]) => ({ key: what, cells: [what, howLong] }))}
          empty=""
        />
        <p>運用する組織の定めにより、期間が異なる場合があります。</p>
      </section>
      <section aria-labelledby="readers" className="flow">
        <h2 id="readers">情報を見る人</h2>
        <ul>
          <li>
            申請先の国保連合会の担当職員が、審査と発送のために見ます。ほかの都道府県の国保連合会からは見えません。職員が申請を表示したことも記録します。
          </li>
          <li>
            メールの配信は、外部の配信サービスに委託しています。宛先と本文を渡しますが、開封したかどうかやリンクを押したかどうかは調べません。
          </li>
          <li>法令に基づく場合を除き、ほかの人や組織には渡しません。広告やアクセス解析のサービスは使っていません。</li>
        </ul>
      </section>
      <section aria-labelledby="cookies" className="flow">
        <h2 id="cookies">Cookie</h2>
        <p>
          手続きを続けるために必要なCookieだけを使います。手続きを区別する文字列が入り、入力した内容は入りません。Cookieを受け付けない設定では、申請やログインができません。
        </p>
        <CookieTable />
      </section>
      <section aria-labelledby="contact" className="flow">
        <h2 id="contact">お問い合わせ</h2>
        <p>
          お預かりした情報の確認、訂正、削除は、申請先の国保連合会へお申し出ください。このページについては、ヘルプデスクへお電話ください。
        </p>
        <HelpdeskContact />
      </section>
    </Shell>
  );
}

const collected = [
  {
    term: "事業所番号、請求先都道府県",
    value: "どの事業所の申請かを確かめ、国保連合会が審査するため。",
  },
  {
    term: "通知先メールアドレス",
    value: "確認コードと、審査や発送のお知らせを送るため。",
  },
  {
    term: "セキュリティ用メールアドレス",
    value: "郵送せずに再設定するときに事業所を確かめるため。再発行や変更があったことをお知らせするため。",
  },
  {
    term: "パスワード、セキュリティコード",
    value: "ログインのため。元に戻せない形に変えて保存し、職員にも読めません。",
  },
  {
    term: "申請と操作の記録",
    value: "審査のため。不正を防ぎ、問題が起きたときに調べるため。",
  },
  {
    term: "接続元のIPアドレス、ブラウザの種類",
    value: "大量の申請や推測を防ぐため。心当たりのないログインに気付いていただくため。",
  },
];

const periods = [
  [
    "確認コード、入力途中の内容と、その宛先、接続元のIPアドレス",
    `終わってから${hoursText(limits.proofPurge)}で削除します`,
  ],
  ["メールの本文", `長くても${daysText(limits.mailBodyLife)}で削除します`],
  ["ログインしたブラウザの種類", "ログインが終わってから1年で削除します"],
  ["申請と操作の記録(通知先メールアドレスを含む)", "3年間保存します"],
  ["ユーザID、パスワード、セキュリティ用メールアドレス", "ログイン情報が使われている間、保存します"],
] as const;
