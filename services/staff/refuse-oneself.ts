import { Refusal } from "@/domain/refusal";
import type { Actor, Context } from "@/services/context";

/** Refuses `oneself` when a member of staff is about to do to themselves what takes two people (issue 3, 8). */
export function refuseOneself({ actor }: Context<Actor>, id: string): void {
  if (actor.kind !== "staff" || actor.id !== id) return;
  throw new Refusal(
    "oneself",
    "ご自身に対しては、この操作はできません。システム管理の、ほかの職員に依頼してください。",
  );
}
