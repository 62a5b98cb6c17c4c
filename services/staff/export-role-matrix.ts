import { commit } from "@/db/commit";
import { freshFactorLabel, staffActLabel } from "@/domain/staff-act-label";
import { asksFreshFactor, mayDo, staffActList } from "@/domain/staff-acts";
import { staffRoleLabel } from "@/domain/staff-role";
import { staffRoles } from "@/domain/transitions";
import type { CsvCell } from "@/lib/csv-line";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { authorise } from "@/services/staff/authorise";

/** The headings of the matrix of roles and acts, in the order of its cells. */
export const roleMatrixHeadings = ["操作", ...staffRoles.map(staffRoleLabel), "認証コード"];

/** What each role may do, as the program itself asks it (R42), a line for each act. Recorded (R45). Refuses `not-your-role`. */
export async function exportRoleMatrix(ctx: Context<Staff>): Promise<CsvCell[][]> {
  authorise(ctx, "view-staff");
  const federation = ctx.actor.federation ?? undefined;
  await commit(ctx, [record(ctx, { act: "export-role-matrix", federation })]);
  return staffActList.map((act) => [
    staffActLabel(act),
    ...staffRoles.map((role) => (mayDo(role, act) ? "できる" : "できない")),
    asksFreshFactor(act) ? freshFactorLabel : null,
  ]);
}
