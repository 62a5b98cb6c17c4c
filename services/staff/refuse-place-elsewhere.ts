import type { PrefectureCode } from "@/domain/prefecture";
import { Refusal } from "@/domain/refusal";
import type { Context, Staff, System } from "@/services/context";

/**
 * Refuses `federation-elsewhere` when an admin of one federation would give somebody a place at another, or at all of them
 * (null): nobody hands out more than they have (R43).
 */
export function refusePlaceElsewhere({ actor }: Context<System | Staff>, federation: PrefectureCode | null): void {
  if (actor.kind === "system" || actor.federation === null || actor.federation === federation) return;
  throw new Refusal(
    "federation-elsewhere",
    "あなたが受け持つ国保連合会の職員だけを登録、変更できます。受け持ちの国保連合会を選んでください。",
    "federation",
  );
}
