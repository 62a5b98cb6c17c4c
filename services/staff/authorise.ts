import { Refusal } from "@/domain/refusal";
import { isFreshFactor } from "@/domain/second-factor-age";
import type { StaffAct } from "@/domain/staff-acts";
import { asksFreshFactor, mayDo } from "@/domain/staff-acts";
import type { Context, Staff } from "@/services/context";

/**
 * Lets `act` pass for the roles that have it in the matrix (R42), with a second factor of the last ten minutes where the
 * matrix asks for one (R40). Refuses `not-your-role` and `second-factor-stale`, whose field is `totp`.
 */
export function authorise({ actor, now }: Context<Staff>, act: StaffAct): void {
  if (!mayDo(actor.role, act)) {
    throw new Refusal(
      "not-your-role",
      "この操作は、あなたの役割ではできません。必要な場合は管理担当の職員にご相談ください。",
      undefined,
      act,
    );
  }
  if (!asksFreshFactor(act) || isFreshFactor(actor.secondFactorAt, now)) return;
  throw new Refusal(
    "second-factor-stale",
    "この操作には、新しい認証コードが必要です。認証アプリに表示されている6桁の数字を入力して、もう一度押してください。",
    "totp",
  );
}
