import type { Context, Staff } from "@/services/context";
import { voidLetter } from "@/services/letters/void-letter";
import { applicationFacts } from "@/services/mail/application-facts";
import type { Seen } from "@/services/reviews/decide";
import { decide } from "@/services/reviews/decide";

/**
 * 返戻: the letter came back, reached somebody else, or is withdrawn before it was posted, of which the mail tells. Its temporary
 * password dies at once and both addresses are told (domain.md §5); 審査に戻す leads on from here. Refuses as `decide`.
 */
export async function returnLetter(ctx: Context<Staff>, seen: Seen): Promise<void> {
  await decide(ctx, seen, "return", async (application) => {
    const facts = await applicationFacts(ctx, application);
    const neverPosted = application.status === "printed";
    const payload = { ...facts, returnedAt: ctx.now.toISOString(), neverPosted };
    return { mail: { kind: "returned", payload }, change: voidLetter(ctx, application.id) };
  });
}
