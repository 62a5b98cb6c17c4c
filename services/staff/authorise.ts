import { Refusal } from "@/domain/refusal";
import type { ActorRole } from "@/domain/transitions";
import type { Context, Staff } from "@/services/context";

/** Lets `act` pass for the roles that have it; refuses `not-your-role` for every other (R42). */
export function authorise(ctx: Context<Staff>, roles: readonly ActorRole[]): void {
  if (roles.includes(ctx.actor.role)) return;
  throw new Refusal(
    "not-your-role",
    "この操作は、あなたの権限ではできません。必要な場合は管理担当者にご相談ください。",
  );
}
