import { and, eq, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { staff } from "@/db/schema/staff";
import type { StaffState } from "@/domain/staff-state";
import type { StaffView } from "@/domain/staff-view";

/** The condition of a view of the staff: role, state, federation, and a part of ID or name, with or without its spaces. */
export function staffWanted({ q, role, state, federation }: StaffView): SQL | undefined {
  return and(
    role && eq(staff.role, role),
    state && standing(state),
    federation && eq(staff.federation, federation),
    q === "" ? undefined : named(q),
  );
}

/** What `staffState` says of a row, asked of the database. */
function standing(state: StaffState): SQL | undefined {
  if (state === "disabled") return isNotNull(staff.disabledAt);
  return and(isNull(staff.disabledAt), state === "active" ? isNotNull(staff.passwordHash) : isNull(staff.passwordHash));
}

function named(typed: string): SQL | undefined {
  const narrow = typed.normalize("NFKC");
  const parts = [...new Set([typed, narrow])].map((text) => text.replace(/\s/g, ""));
  const name = sql`replace(replace(${staff.name}, ' ', ''), '　', '')`;
  return or(
    sql`instr(${staff.id}, ${narrow.toLowerCase()}) > 0`,
    ...parts.map((part) => sql`instr(${name}, ${part}) > 0`),
  );
}
