import { ReturnForm } from "@/app/admin/letters/returns/return-form";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { SummaryList } from "@/components/ui/summary-list";
import { statusLabel } from "@/domain/application-status";
import { formatReference } from "@/domain/reference";
import { canMove } from "@/domain/transitions";
import { formatDate } from "@/lib/dates";
import type { Returned } from "@/services/letters/find-returned";

/** The letter that was scanned, and its booking, or why there is nothing to book. */
export function ReturnedLetter({ found, title }: { found: Returned; title: string }) {
  const { application, provider, letter } = found;
  const { reference, status, version } = application;
  return (
    <section aria-labelledby="found" className="flow">
      <h2 id="found">読み取った通知書</h2>
      <SummaryList
        rows={[
          {
            term: "受付番号",
            value: (
              <a href={`/admin/applications/${reference}`} className="inline-flex min-h-11 items-center">
                {formatReference(reference)}
              </a>
            ),
          },
          { term: "事業所", value: provider?.name ?? application.providerNumber },
          { term: "状態", value: statusLabel(status) },
          { term: "発送日", value: letter?.postedAt ? formatDate(letter.postedAt) : "未発送" },
          { term: "追跡番号", value: letter?.trackingNumber ?? "なし" },
        ]}
      />
      {canMove(status, "return") ? (
        <>
          <p>返戻にすると、仮パスワードはすぐに無効になり、申請者にメールでお知らせします。</p>
          <ReturnForm key={reference} reference={reference} version={version} title={title} />
        </>
      ) : (
        <>
          <PageTitle title={title} />
          <Notice tone="info">
            <p>
              {status === "returned"
                ? "この通知書は、すでに返戻です。次の通知書を読み取ってください。"
                : `この申請は「${statusLabel(status)}」のため、返戻にできません。紙の通知書は細断してください。`}
            </p>
          </Notice>
        </>
      )}
    </section>
  );
}
