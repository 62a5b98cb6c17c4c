import { DataTable } from "@/components/ui/data-table";
import { freshFactorLabel, staffActLabel } from "@/domain/staff-act-label";
import { asksFreshFactor, mayDo, staffActList } from "@/domain/staff-acts";
import { staffRoleLabel } from "@/domain/staff-role";
import { staffRoles } from "@/domain/transitions";

/** The role × act matrix as the program itself asks it (R42), and which acts ask for a fresh 認証コード (R40). */
export function RoleMatrix() {
  return (
    <DataTable
      caption="役割ごとにできる操作"
      captionHidden
      columns={[
        { heading: "操作" },
        ...staffRoles.map((role) => ({ heading: staffRoleLabel(role) })),
        { heading: "認証コード" },
      ]}
      empty=""
      rows={staffActList.map((act) => ({
        key: act,
        cells: [
          staffActLabel(act),
          ...staffRoles.map((role) => <Mark key={role} may={mayDo(role, act)} />),
          asksFreshFactor(act) ? freshFactorLabel : "",
        ],
      }))}
    />
  );
}

function Mark({ may }: { may: boolean }) {
  return (
    <>
      <span aria-hidden="true">{may ? "○" : "−"}</span>
      <span className="sr-only">{may ? "できる" : "できない"}</span>
    </>
  );
}
