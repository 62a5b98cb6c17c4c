import { commit } from "@/db/commit";
import type { Refusal } from "@/domain/refusal";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";

/** What somebody is refused because it is not theirs to do, or because a code came twice: what an auditor wants to see. */
const telling = [
  "not-your-role",
  "approved-by-you",
  "ledger-changed-by-you",
  "released-by-you",
  "phone-changed-by-you",
  "own-change",
  "oneself",
  "office-elsewhere",
  "second-factor-used",
];

/** Leaves an event of a refusal that tells of somebody trying what is not theirs (R42, R44); nothing of any other. */
export async function recordRefusal(ctx: Context<Staff>, { code }: Refusal): Promise<void> {
  if (!telling.includes(code)) return;
  const federation = ctx.actor.federation ?? undefined;
  await commit(ctx, [record(ctx, { act: "refused", federation, detail: { refusal: code } })]);
}
