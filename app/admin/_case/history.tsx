import { DataTable } from "@/components/ui/data-table";
import { StatusTag } from "@/components/ui/status-tag";
import { eventLabel } from "@/domain/event-label";
import { formatReference } from "@/domain/reference";
import { formatDate, formatDateTime } from "@/lib/dates";
import type { Case } from "@/services/reviews/view-case";

const columns = [{ heading: "受付番号" }, { heading: "受付日" }, { heading: "状態" }, { heading: "通知書" }];

/** The office behind the case: its other applications and how they ended, and what it did with its login. */
export function History({ view: { office, account } }: { view: Case }) {
  const { earlier, accountActs } = office;
  const lastSignIn = account?.lastSignInAt;
  return (
    <section aria-labelledby="office" className="flow">
      <h2 id="office">この事業所のこれまで</h2>
      <DataTable
        caption="ほかの申請"
        columns={columns}
        empty="この国保連合会への申請は、ほかにありません。"
        rows={earlier.map((application) => ({
          key: application.id,
          cells: [
            <a
              key="case"
              href={`/admin/applications/${application.reference}`}
              className="code -my-2.5 inline-flex min-h-11 items-center"
            >
              {formatReference(application.reference)}
            </a>,
            formatDate(application.submittedAt),
            <span key="status">
              <StatusTag status={application.status} />{" "}
              <span className="inline-block">{formatDate(application.changedAt)}から</span>
            </span>,
            lettersText(application),
          ],
        }))}
      />
      <h3>ログイン情報</h3>
      <p>最後のログイン:{lastSignIn ? formatDateTime(lastSignIn) : "記録なし"}</p>
      {accountActs.length > 0 && (
        <ul className="list-disc pl-6">
          {accountActs.map(({ sequence, at, act }) => (
            <li key={sequence}>
              {formatDateTime(at)} {eventLabel(act)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function lettersText({ letters, returns }: Case["office"]["earlier"][number]) {
  if (letters.length === 0) return "なし";
  const told = letters.flatMap(({ printedAt, postedAt, usedAt }) => [
    `${formatDate(printedAt)}に印刷`,
    ...(postedAt === null ? [] : [`${formatDate(postedAt)}に発送`]),
    ...(usedAt === null ? [] : [`${formatDate(usedAt)}に使用`]),
  ]);
  return [...told, ...returns.map((at) => `${formatDate(at)}に返戻`)].join("、");
}
