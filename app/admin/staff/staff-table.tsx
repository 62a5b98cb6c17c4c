import { DataTable } from "@/components/ui/data-table";
import { prefectureName } from "@/domain/prefecture";
import { staffRoleLabel } from "@/domain/staff-role";
import { staffStateLabel } from "@/domain/staff-state";
import { formatDateTime } from "@/lib/dates";
import type { StaffRow } from "@/services/staff/list-staff";

const columns = [
  { heading: "職員ID" },
  { heading: "氏名" },
  { heading: "役割" },
  { heading: "国保連合会" },
  { heading: "状態" },
  { heading: "前回のログイン" },
  { heading: "ログイン中の端末", numeric: true },
];

/** The staff of a page of the list, each leading to their own page. */
export function StaffTable({ rows, narrowed }: { rows: StaffRow[]; narrowed: boolean }) {
  return (
    <DataTable
      caption="職員の一覧"
      captionHidden
      columns={columns}
      empty={narrowed ? "この条件に当てはまる職員はいません。" : "職員は登録されていません。"}
      rows={rows.map(({ id, name, role, federation, state, lastSignInAt, sessions }) => ({
        key: id,
        cells: [
          <a key="id" href={`/admin/staff/${encodeURIComponent(id)}`} className="-my-2.5 inline-block py-2.5">
            {id}
          </a>,
          name,
          staffRoleLabel(role),
          federation === null ? "全国" : prefectureName(federation),
          staffStateLabel(state),
          lastSignInAt === null ? "なし" : formatDateTime(lastSignInAt),
          sessions,
        ],
      }))}
    />
  );
}
