import { and, count, desc, eq, gt } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { atMost } from "@/db/commit";
import { proofs } from "@/db/schema/proofs";
import { limits } from "@/domain/limits";
import { Refusal } from "@/domain/refusal";
import { formatTime } from "@/lib/dates";
import type { Context } from "@/services/context";

const { perIpAndMinute } = limits.statusLookUps;
const second = 1000;
const minute = 60 * second;

/**
 * The cap on look-ups from one address (R23), checked now and once more inside the commit that holds the new one. Refuses
 * `look-ups-cap` with the time from which another is possible.
 */
export async function withinLookUpCap(ctx: Context): Promise<Statement> {
  const { read } = ctx.database;
  const lately = and(
    eq(proofs.purpose, "status"),
    eq(proofs.ip, ctx.ip),
    gt(proofs.createdAt, new Date(ctx.now.getTime() - minute)),
  );
  const last = await read
    .select({ at: proofs.createdAt })
    .from(proofs)
    .where(lately)
    .orderBy(desc(proofs.createdAt))
    .limit(perIpAndMinute);
  const first = last[perIpAndMinute - 1];
  if (first !== undefined) throw tooMany(first.at);
  return atMost(perIpAndMinute, read.select({ n: count() }).from(proofs).where(lately));
}

function tooMany(since: Date): Refusal {
  const free = new Date(Math.ceil((since.getTime() + minute) / second) * second);
  return new Refusal(
    "look-ups-cap",
    `お使いの回線からの確認が続いたため、一時的に止めています。${formatTime(free)}以降にもう一度お試しください。`,
  );
}
