import { AccountShell } from "@/app/account/account-shell";
import { visitAccount } from "@/app/account/visit-account";
import { Heading } from "@/components/ui/heading";
import { PageTitle } from "@/components/ui/page-title";
import { PhoneLink } from "@/components/ui/phone-link";
import { PrintButton } from "@/components/ui/print-button";
import { SummaryList } from "@/components/ui/summary-list";
import { helpdesk } from "@/domain/helpdesk";
import { maskedEmail } from "@/domain/masked-email";
import { formatDate } from "@/lib/dates";

/** 引継ぎ書: one A4 page for the next clerk, without a secret on it. */
export default async function Handover() {
  const { ctx, view } = await visitAccount();
  const { providerName, providerNumber, userId, federationName, federationPhone, addresses, hasSecurityCode } = view;
  return (
    <AccountShell providerName={providerName}>
      <PageTitle title="引継ぎ書" />
      <div className={`flow ${onePage}`}>
        <Heading lead="次の担当者に渡す書面です。パスワードとセキュリティコードは書かれていません。書き込まないでください。">
          引継ぎ書
        </Heading>
        <PrintButton>この書面を印刷する</PrintButton>
        <SummaryList
          rows={[
            { term: "事業所", value: `${providerName}(${providerNumber})` },
            { term: "ユーザID", value: <span className="code">{userId}</span> },
            {
              term: "国保連合会",
              value: (
                <>
                  {federationName} {federationPhone !== "" && <PhoneLink number={federationPhone} />}
                </>
              ),
            },
            { term: "ヘルプデスク", value: <PhoneLink number={helpdesk.phone} /> },
            {
              term: "セキュリティ用メールアドレス",
              value: addresses.length === 0 ? "未登録" : addresses.map(({ email }) => maskedEmail(email)).join("、"),
              note: "このメールを受信できる方が、パスワード等を再設定できます。",
            },
            { term: "セキュリティコード", value: hasSecurityCode ? "設定済み" : "未設定" },
            { term: "作成日", value: formatDate(ctx.now) },
          ]}
        />
        <WhatToDo />
      </div>
      <p className="print:hidden">
        <a href="/account">アカウントに戻る</a>
      </p>
    </AccountShell>
  );
}

/** On paper all of it stands on one sheet. */
const onePage = "print:text-[10pt] print:leading-150 print:*:mt-3 print:[&_dl>div]:py-1 print:[&_a]:py-0";

function WhatToDo() {
  return (
    <>
      <h2>担当者が替わるとき</h2>
      <ul>
        <li>パスワードとセキュリティコードは、口頭など、この書面とは別の方法で引き継いでください。</li>
        <li>引継ぎのあと、新しい担当者がログインし、「アカウント」の画面でパスワードを変更してください。</li>
        <li>セキュリティ用メールアドレスを新しい担当者が受信できるか確かめ、使えないものは入れ替えてください。</li>
      </ul>
      <h2>ログインできなくなったとき</h2>
      <ul>
        <li>
          「ログイン」の画面の「password等を紛失した方はこちら」へ進みます。セキュリティ用メールアドレスを登録していれば、数分で再設定できます。
        </li>
        <li>
          メールアドレスが使えないときは、同じ画面からログイン情報再発行を申請します。書類は事業所台帳の住所に届きます。
        </li>
        <li>請求期間(毎月1日から10日まで)に間に合わないときは、国保連合会へお電話ください。</li>
      </ul>
      <h2>どこに何があるか</h2>
      <ul>
        <li>パスワード、メールアドレス、ログインの記録: ログイン後の「アカウント」</li>
        <li>再発行を申請したあとの状況: トップメニューの「申請状況の確認」</li>
      </ul>
    </>
  );
}
