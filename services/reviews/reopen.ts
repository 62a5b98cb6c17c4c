import { moved } from "@/services/applications/move";
import { awaitEnvelope, isEnvelopeDue } from "@/services/checks/await-envelope";
import type { Context, Staff } from "@/services/context";
import type { Seen } from "@/services/reviews/decide";
import { decide } from "@/services/reviews/decide";
import { reopenedMail } from "@/services/reviews/reopened-mail";

/** 審査に戻す: takes back an approval before the letter is printed or a rejection, and takes up a letter that came back, which waits
 * for another return envelope where the federation wants one. Refuses as `decide`. */
export async function reopen(ctx: Context<Staff>, seen: Seen): Promise<void> {
  await decide(ctx, seen, "reopen", async (application) => ({
    set: { approvedBy: null, ledgerSeenAt: null, rejectReason: null },
    mail: await reopenedMail(ctx, application, { envelopeDue: await isEnvelopeDue(ctx, application) }),
    change: await awaitEnvelope(ctx, moved(application, "reopen")),
  }));
}
