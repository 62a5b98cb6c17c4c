import { enterCode } from "@/services/codes/enter-code";
import type { Applicant, Context } from "@/services/context";
import { dueLookUp } from "@/services/status/due-look-up";

/** 確認コード入力: proves the application's mailbox. Refuses what `enterCode` refuses, and `step-not-due`. */
export async function proveLookUp(ctx: Context<Applicant>, code: string): Promise<void> {
  await enterCode(ctx, (await dueLookUp(ctx, ["code", "open"])).proof, code);
}
