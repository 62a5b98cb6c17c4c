import type { Context, Staff } from "@/services/context";
import { voidLetter } from "@/services/letters/void-letter";
import { applicationFacts } from "@/services/mail/application-facts";
import type { Seen } from "@/services/reviews/decide";
import { decide } from "@/services/reviews/decide";

/**
 * 返戻: the letter came back or reached somebody else. Its temporary password dies at once and both addresses are told
 * (domain.md §5); 審査に戻す leads on from here. Refuses as `decide`.
 */
export async function returnLetter(ctx: Context<Staff>, seen: Seen): Promise<void> {
  await decide(ctx, seen, "return", async (application) => {
    const payload = { ...(await applicationFacts(ctx, application)), returnedAt: ctx.now.toISOString() };
    return { mail: { kind: "returned", payload }, change: voidLetter(ctx, application.id) };
  });
}
