import { Shell } from "@/app/_web/shell";
import { answerLookUpCode } from "@/app/(public)/status/code/actions";
import { visitStatus } from "@/app/(public)/status/visit-status";
import { CodeForm } from "@/components/application/code-form";
import { CodeMail } from "@/components/application/code-mail";
import { Heading } from "@/components/ui/heading";
import { SummaryList } from "@/components/ui/summary-list";
import { limits } from "@/domain/limits";
import { formatReference } from "@/domain/reference";
import { env } from "@/lib/env";
import { viewLookUpCode } from "@/services/status/view-look-up-code";

/** 確認コード入力: says nothing of address or mail, and the same whether or not the numbers fit an application (R18, R23). */
export default async function StatusCode() {
  const ctx = await visitStatus("code");
  const view = await viewLookUpCode(ctx);
  const change = { href: "/status" };
  return (
    <Shell>
      <Heading
        lead={`受付番号と事業所番号が申請と合っていれば、申請の通知先メールアドレスに確認コードが届きます。メール本文に記載された${limits.codes.status.digits}桁の数字を入力し、【次へ】ボタンを押してください。`}
      >
        確認コード入力
      </Heading>
      <SummaryList
        rows={[
          { term: "受付番号", value: <span className="code">{formatReference(view.reference)}</span>, change },
          { term: "事業所番号", value: <span className="code">{view.providerNumber}</span>, change },
        ]}
      />
      <p>メールが届かないときは、まず2つの番号をご確認ください。違っている場合、確認コードは届きません。</p>
      <CodeForm
        action={answerLookUpCode}
        title="確認コード入力"
        purpose="status"
        view={view}
        now={ctx.now}
        sender={env().MAIL_FROM}
        back="/status"
      >
        <CodeMail purpose="status" view={view} now={ctx.now} />
      </CodeForm>
    </Shell>
  );
}
