import { Refusal } from "@/domain/refusal";
import type { Context, Staff } from "@/services/context";

/** Lets only somebody else settle what `first` began: a new address is two people's word (issue 3, 7; R44). Refuses `own-change`. */
export function secondPerson({ actor }: Context<Staff>, first: string): void {
  if (actor.id !== first) return;
  throw new Refusal("own-change", "変更した本人は確認できません。別の職員が、この画面で確認してください。");
}
