import type { Staff } from "@/services/context";
import type { Person, StaffSession } from "@/services/staff/find-staff-session";

type Session = Pick<StaffSession, "id" | "secondFactorAt">;

/** A person of the staff as the one who acts, in this session: without one, as somebody who has shown no second factor. */
export function staffActor({ id, name, role, federation }: Person, session?: Session): Staff {
  const { id: sessionId, secondFactorAt } = session ?? { id: "", secondFactorAt: null };
  return { kind: "staff", id, name, role, federation, sessionId, secondFactorAt: secondFactorAt ?? new Date(0) };
}
