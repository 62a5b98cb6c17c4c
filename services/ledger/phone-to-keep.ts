import { callableOrBlank, uncallable } from "@/domain/phone-number";
import { Refusal } from "@/domain/refusal";

/**
 * The telephone of an office after a change: what is typed must be a number to call, or blank, and is kept as it is dialled. The one that was
 * read stays as it came, for the files of real ledgers hold 「(代表)03-…」 too. Refuses `phone-uncallable`.
 */
export function phoneToKeep(typed: string, asRead: string): string {
  if (typed === asRead) return asRead;
  const { success, data } = callableOrBlank.safeParse(typed);
  if (!success) throw new Refusal("phone-uncallable", uncallable, "phone");
  return data;
}
