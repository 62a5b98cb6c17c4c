import { DataTable } from "@/components/ui/data-table";
import { StatusTag } from "@/components/ui/status-tag";
import { prefectureName } from "@/domain/prefecture";
import { formatReference } from "@/domain/reference";
import { formatDateTime } from "@/lib/dates";
import type { OfficeView } from "@/services/ledger/view-office";

/** The office's user IDs and its applications, as far as they are the reader's federation's. */
export function OfficeCases({ view: { accounts, applications } }: { view: OfficeView }) {
  return (
    <>
      <section aria-labelledby="accounts" className="flow">
        <h2 id="accounts">ユーザID</h2>
        <DataTable
          caption="ユーザIDの一覧"
          captionHidden
          columns={[{ heading: "ユーザID" }, { heading: "請求先都道府県" }, { heading: "最後のログイン" }]}
          empty="ユーザIDはありません。通知書を印刷するときに発行します。"
          rows={accounts.map(({ id, userId, federation, lastSignInAt }) => ({
            key: id,
            cells: [
              <span key="id" className="code">
                {userId}
              </span>,
              prefectureName(federation),
              lastSignInAt ? formatDateTime(lastSignInAt) : "なし",
            ],
          }))}
        />
      </section>
      <section aria-labelledby="applications" className="flow">
        <h2 id="applications">申請</h2>
        <DataTable
          caption="申請の一覧"
          captionHidden
          columns={[
            { heading: "受付番号" },
            { heading: "請求先都道府県" },
            { heading: "受付日時" },
            { heading: "状態" },
          ]}
          empty="申請はありません。"
          rows={applications.map(({ reference, federation, submittedAt, status }) => ({
            key: reference,
            cells: [
              <a
                key="case"
                href={`/admin/applications/${reference}`}
                className="code -my-2.5 inline-flex min-h-11 items-center"
              >
                {formatReference(reference)}
              </a>,
              prefectureName(federation),
              formatDateTime(submittedAt),
              <StatusTag key="status" status={status} />,
            ],
          }))}
        />
      </section>
    </>
  );
}
