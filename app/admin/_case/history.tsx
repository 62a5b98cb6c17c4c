import { CsvLink } from "@/components/ui/csv-link";
import { DataTable } from "@/components/ui/data-table";
import { StatusTag } from "@/components/ui/status-tag";
import { eventLabel } from "@/domain/event-label";
import { lettersInWords } from "@/domain/letters-in-words";
import { formatReference } from "@/domain/reference";
import { formatDate, formatDateTime } from "@/lib/dates";
import type { Case } from "@/services/reviews/view-case";

const columns = [{ heading: "受付番号" }, { heading: "受付日" }, { heading: "状態" }, { heading: "通知書" }];

/** The office behind the case: its other applications and how they ended, and what it did with its login. */
export function History({ view: { application, office, account } }: { view: Case }) {
  const { earlier, accountActs } = office;
  const files = `/admin/applications/${application.reference}/export`;
  const lastSignIn = account?.lastSignInAt;
  return (
    <section aria-labelledby="office" className="flow">
      <h2 id="office">この事業所のこれまで</h2>
      <DataTable
        caption="ほかの申請"
        columns={columns}
        empty="この国保連合会への申請は、ほかにありません。"
        rows={earlier.map((other) => ({
          key: other.id,
          cells: [
            <a
              key="case"
              href={`/admin/applications/${other.reference}`}
              className="code -my-2.5 inline-flex min-h-11 items-center"
            >
              {formatReference(other.reference)}
            </a>,
            formatDate(other.submittedAt),
            <span key="status">
              <StatusTag status={other.status} />{" "}
              <span className="inline-block">{formatDate(other.changedAt)}から</span>
            </span>,
            lettersInWords(other),
          ],
        }))}
      />
      {earlier.length > 0 && <CsvLink href={`${files}/other-applications`}>ほかの申請の一覧</CsvLink>}
      <h3>ログイン情報</h3>
      <p>最後のログイン:{lastSignIn ? formatDateTime(lastSignIn) : "記録なし"}</p>
      {accountActs.length > 0 && (
        <>
          <ul className="list-disc pl-6">
            {accountActs.map(({ sequence, at, act }) => (
              <li key={sequence}>
                {formatDateTime(at)} {eventLabel(act)}
              </li>
            ))}
          </ul>
          <CsvLink href={`${files}/account-acts`}>ログイン情報の操作の一覧</CsvLink>
        </>
      )}
    </section>
  );
}
