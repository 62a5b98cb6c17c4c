import type { StaffAct } from "@/domain/staff-acts";
import { staffActList } from "@/domain/staff-acts";
import type { Caller } from "@/tests/services/matrix/caller";
import { caseCallers } from "@/tests/services/matrix/case-callers";
import { ledgerCallers } from "@/tests/services/matrix/ledger-callers";
import { letterCallers } from "@/tests/services/matrix/letter-callers";
import { oversightCallers } from "@/tests/services/matrix/oversight-callers";
import { peopleCallers } from "@/tests/services/matrix/people-callers";

/** For every act of the matrix the services that it opens; the compiler asks for one of each act. */
export const callers: Record<StaffAct, readonly Caller[]> = {
  ...caseCallers,
  ...letterCallers,
  ...ledgerCallers,
  ...peopleCallers,
  ...oversightCallers,
};

/** Every act with each of its services, as rows for `it.each`. */
export const calls = staffActList.flatMap((act) =>
  callers[act].map((caller) => ({ name: `${act}: ${caller.verb}`, act, caller })),
);
