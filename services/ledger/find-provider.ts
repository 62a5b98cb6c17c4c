import { eq } from "drizzle-orm";
import { federations } from "@/db/schema/federations";
import { providers } from "@/db/schema/providers";
import { prefectureOf } from "@/domain/provider-number";
import { Refusal } from "@/domain/refusal";
import type { Context } from "@/services/context";
import { likelyOffices } from "@/services/ledger/likely-offices";

export type Provider = typeof providers.$inferSelect;

/**
 * The office with this number. Refuses at once what is public knowledge anyway: `provider-unknown`, `provider-closed`
 * (limits.md, accepted deviations), each with whom to call, an unknown one with the numbers that look like it.
 */
export async function findProvider(ctx: Context, number: string): Promise<Provider> {
  const [provider] = await ctx.database.read.select().from(providers).where(eq(providers.number, number));
  if (provider?.status === "active") return provider;
  const call = await whomToCall(ctx, number);
  if (provider === undefined) {
    throw new Refusal(
      "provider-unknown",
      `この事業所番号は事業所台帳に見つかりません。${await whatWasMeant(ctx, number)}番号をもう一度ご確認ください。正しい場合は${call}へお問い合わせください。`,
      "providerNumber",
    );
  }
  throw new Refusal(
    "provider-closed",
    `この事業所番号は事業所台帳で廃止または休止となっているため、申請できません。${call}へお問い合わせください。`,
    "providerNumber",
  );
}

async function whatWasMeant(ctx: Context, number: string): Promise<string> {
  const offices = await likelyOffices(ctx, number);
  const named = offices.map((office) => `「${office.number} ${office.name}」`).join("");
  return named && `よく似た番号に${named}があります。`;
}

async function whomToCall(ctx: Context, number: string): Promise<string> {
  const [federation] = await ctx.database.read
    .select()
    .from(federations)
    .where(eq(federations.code, prefectureOf(number)));
  if (federation === undefined) return "国保連合会";
  return federation.phone === "" ? federation.name : `${federation.name}(電話 ${federation.phone})`;
}
