import { Shell } from "@/app/_web/shell";
import { NotPossible } from "@/app/(public)/status/not-possible";
import { visitStatus } from "@/app/(public)/status/visit-status";
import { WithdrawForm } from "@/app/(public)/status/withdraw/withdraw-form";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { statusLabel } from "@/domain/application-status";
import { formatReference } from "@/domain/reference";
import { viewStatus } from "@/services/status/view-status";

/** 申請の取下げ: asks once more, and says what it means. */
export default async function Withdraw() {
  const { application, providerName, mayWithdraw } = await viewStatus(await visitStatus("open"));
  return (
    <Shell>
      <Heading lead={mayWithdraw && "内容を確認し、取り下げるときは【申請を取り下げる】ボタンを押してください。"}>
        申請の取下げ
      </Heading>
      <SummaryList
        rows={[
          { term: "受付番号", value: <span className="code">{formatReference(application.reference)}</span> },
          { term: "事業所", value: `${providerName}(${application.providerNumber})` },
        ]}
      />
      {mayWithdraw ? (
        <>
          <Notice tone="warning">
            <p>取り下げると審査は終わり、通知書は郵送されません。取下げをあとから取り消すことはできません。</p>
            <p>ログイン情報が必要になったときは、もう一度はじめから申請してください。</p>
          </Notice>
          <WithdrawForm />
        </>
      ) : (
        <NotPossible title="申請の取下げ">
          この申請は「{statusLabel(application.status)}」のため、取り下げることはできません。
        </NotPossible>
      )}
    </Shell>
  );
}
