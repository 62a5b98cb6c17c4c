import type { Staff } from "@/services/context";
import type { Person } from "@/services/staff/find-staff-session";

/** A person of the staff as the one who acts, in the session of this key (blank while there is none). */
export function staffActor({ id, name, role, federation }: Person, sessionId = ""): Staff {
  return { kind: "staff", id, name, role, federation, sessionId };
}
