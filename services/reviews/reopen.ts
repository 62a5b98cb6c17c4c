import type { Context, Staff } from "@/services/context";
import type { Seen } from "@/services/reviews/decide";
import { decide } from "@/services/reviews/decide";
import { reopenedMail } from "@/services/reviews/reopened-mail";

/** 審査に戻す: takes back an approval before the letter is printed or a rejection, and takes up a letter that came back. Refuses as `decide`. */
export async function reopen(ctx: Context<Staff>, seen: Seen): Promise<void> {
  await decide(ctx, seen, "reopen", async (application) => ({
    set: { approvedBy: null, rejectReason: null },
    mail: await reopenedMail(ctx, application),
  }));
}
