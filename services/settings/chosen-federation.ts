import { isPrefectureCode, type PrefectureCode } from "@/domain/prefecture";
import { Refusal } from "@/domain/refusal";
import type { Context, Staff } from "@/services/context";

/**
 * Whose page is asked for: a federation's staff get their own, whether they name it or nothing; an admin gets the one named,
 * or null for none. Refuses `not-found` for another federation's in the same words as for none at all (R43).
 */
export function chosenFederation({ actor }: Context<Staff>, code?: string): PrefectureCode | null {
  if (code === undefined) return actor.federation;
  if (isPrefectureCode(code) && (actor.federation === null || actor.federation === code)) return code;
  throw new Refusal("not-found", "この国保連合会は見つかりません。");
}
