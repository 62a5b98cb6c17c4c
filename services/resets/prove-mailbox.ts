import { enterCode } from "@/services/codes/enter-code";
import type { Applicant, Context } from "@/services/context";
import { dueReset } from "@/services/resets/due-reset";

/**
 * ワンタイムパスワード入力 (contract.md, path 1): proves the registered address. Refuses what `enterCode` refuses, and `step-not-due`.
 * With the address already proven it has nothing to do.
 */
export async function proveMailbox(ctx: Context<Applicant>, code: string): Promise<void> {
  await enterCode(ctx, await dueReset(ctx, ["code", "credentials"]), code);
}
