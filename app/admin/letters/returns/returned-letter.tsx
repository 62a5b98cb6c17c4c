import type { ReactNode } from "react";
import type { FormState } from "@/components/form/form-state";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { formatReference } from "@/domain/reference";

/** The letter that was scanned, and its booking where there is one. */
export function ReturnedLetter({ values, children }: { values: FormState["values"]; children: ReactNode }) {
  const { reference = "", office, status, postedAt, trackingNumber, unposted } = values;
  return (
    <section aria-labelledby="found" className="flow">
      <h2 id="found">読み取った通知書</h2>
      <SummaryList
        rows={[
          {
            term: "受付番号",
            value: (
              <a href={`/admin/applications/${reference}`} className="-my-2.5 inline-flex min-h-11 items-center">
                {formatReference(reference)}
              </a>
            ),
          },
          { term: "事業所", value: office },
          { term: "状態", value: status },
          { term: "発送日", value: postedAt },
          { term: "追跡番号", value: trackingNumber },
        ]}
      />
      {unposted && (
        <Notice tone="warning" title="まだ発送していない通知書です">
          <p>返戻にすると、発送を取りやめたと申請者にお知らせし、返戻の件数には数えません。</p>
          <p>郵便で戻ってきた通知書のときは、先に発送済にしてください。</p>
        </Notice>
      )}
      {children}
    </section>
  );
}
