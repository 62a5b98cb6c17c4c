import { eq } from "drizzle-orm";
import { federations } from "@/db/schema/federations";
import { providers } from "@/db/schema/providers";
import { prefectureOf } from "@/domain/provider-number";
import { Refusal } from "@/domain/refusal";
import type { Context } from "@/services/context";

export type Provider = typeof providers.$inferSelect;

/**
 * The office with this number. Refuses at once what is public knowledge anyway: `provider-unknown`, `provider-closed`
 * (limits.md, accepted deviations), each with whom to call.
 */
export async function findProvider(ctx: Context, number: string): Promise<Provider> {
  const [provider] = await ctx.database.read.select().from(providers).where(eq(providers.number, number));
  if (provider?.status === "active") return provider;
  const call = await whomToCall(ctx, number);
  if (provider === undefined) {
    throw new Refusal(
      "provider-unknown",
      `この事業所番号は事業所台帳に見つかりません。番号をもう一度ご確認ください。正しい場合は${call}へお問い合わせください。`,
      "providerNumber",
    );
  }
  throw new Refusal(
    "provider-closed",
    `この事業所番号は事業所台帳で廃止または休止となっているため、申請できません。${call}へお問い合わせください。`,
    "providerNumber",
  );
}

async function whomToCall(ctx: Context, number: string): Promise<string> {
  const [federation] = await ctx.database.read
    .select()
    .from(federations)
    .where(eq(federations.code, prefectureOf(number)));
  if (federation === undefined) return "国保連合会";
  return federation.phone === "" ? federation.name : `${federation.name}(電話 ${federation.phone})`;
}
