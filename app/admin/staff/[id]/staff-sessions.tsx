import { CsvLink } from "@/components/ui/csv-link";
import { DataTable } from "@/components/ui/data-table";
import { formatDateTime } from "@/lib/dates";
import type { ColleagueView } from "@/services/staff/view-colleague";

/** Where a member of staff is signed in now. */
export function StaffSessions({ id, sessions }: Pick<ColleagueView, "id" | "sessions">) {
  return (
    <section aria-labelledby="sessions" className="flow">
      <h2 id="sessions">ログイン中の端末</h2>
      <DataTable
        caption="ログイン中の端末の一覧"
        captionHidden
        columns={[{ heading: "端末" }, { heading: "ログイン" }, { heading: "最後の操作" }]}
        empty="ログイン中の端末はありません。"
        rows={sessions.map(({ device, createdAt, seenAt }) => ({
          key: `${createdAt.getTime()} ${seenAt.getTime()} ${device}`,
          cells: [device || "ブラウザ", formatDateTime(createdAt), formatDateTime(seenAt)],
        }))}
      />
      {sessions.length > 0 && (
        <CsvLink href={`/admin/staff/${encodeURIComponent(id)}/export`}>ログイン中の端末の一覧</CsvLink>
      )}
    </section>
  );
}
