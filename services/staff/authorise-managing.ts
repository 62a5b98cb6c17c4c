import type { Context, Staff, System } from "@/services/context";
import { authorise } from "@/services/staff/authorise";

/** Lets the operator's own command pass, and of the staff those who may manage staff (`authorise`). */
export function authoriseManaging(ctx: Context<System | Staff>): void {
  const { actor } = ctx;
  if (actor.kind === "staff") authorise({ ...ctx, actor }, "manage-staff");
}
