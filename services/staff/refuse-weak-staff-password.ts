import { checkNewPassword } from "@/domain/new-password";
import { Refusal } from "@/domain/refusal";
import type { Person } from "@/services/staff/find-staff-session";

/** Refuses `password-weak` beside the field `password` when `typed` is no good new password of this member of staff (R33). */
export function refuseWeakStaffPassword({ id, name }: Pick<Person, "id" | "name">, typed: string): void {
  const [fault] = checkNewPassword(typed, { userId: id, providerNumber: "", providerName: name });
  if (fault !== undefined) throw new Refusal("password-weak", fault, "password");
}
