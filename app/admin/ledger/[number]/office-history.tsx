import { FieldChanges } from "@/app/admin/ledger/field-changes";
import { Timeline } from "@/components/ui/timeline";
import { limits } from "@/domain/limits";
import { formatDateTime } from "@/lib/dates";
import type { OfficeHistory as Entry } from "@/services/ledger/view-office";

/** What was changed, when, by whom and why, the newest first. */
export function OfficeHistory({ number, history }: { number: string; history: Entry[] }) {
  return (
    <section aria-labelledby="history" className="flow">
      <h2 id="history">変更の履歴</h2>
      {history.length === 0 ? (
        <p>変更の履歴はありません。</p>
      ) : (
        <>
          <Timeline
            entries={history.map((entry) => ({
              at: formatDateTime(entry.proposedAt),
              title: titleOf(entry),
              text: (
                <>
                  {entry.reason !== "" && <p>理由:{entry.reason}</p>}
                  <FieldChanges changes={entry.changes} isNew={entry.isNew} />
                </>
              ),
            }))}
          />
          <p>
            {history.length === limits.ledger.history && "さらに前の変更は、ダウンロードで確認できます。"}
            <a href={`/admin/ledger/${number}/export`} className="inline-flex min-h-11 items-center">
              変更の履歴をダウンロード(CSV)
            </a>
          </p>
        </>
      )}
    </section>
  );
}

function titleOf({ way, isNew, proposedBy, settledBy, settledAt, settledAs }: Entry): string {
  const settled = settledAt === null ? "" : `${settledBy}、${formatDateTime(settledAt)}`;
  const what = isNew ? "台帳に登録" : "変更";
  if (way === "command") return `コマンドで${what}(${proposedBy})`;
  if (way === "file") return `CSVファイルで${what}(${proposedBy}、取込の確認は${settled})`;
  if (settledAs === null) return `新しい住所を登録(${proposedBy})、確認待ち`;
  switch (settledAs) {
    case "at-once":
      return `変更(${proposedBy})`;
    case "confirmed":
      return `新しい住所を登録(${proposedBy})、確認(${settled})`;
    case "dropped":
      return `新しい住所を登録(${proposedBy})、取下げ(${settled})`;
  }
}
