import { eq, inArray, isNotNull } from "drizzle-orm";
import { applications } from "@/db/schema/applications";
import { caseFlags } from "@/db/schema/case-flags";
import { providers } from "@/db/schema/providers";
import { caseFlags as flagOrder } from "@/domain/case-flag";
import type { QueueOrder } from "@/domain/queue-order";
import { tokyoDay } from "@/lib/dates";
import { deniedAmong } from "@/services/checks/denied-among";
import { envelopesAmong } from "@/services/checks/last-letters";
import type { Context, Staff } from "@/services/context";
import { whoIsHere } from "@/services/presence/who-is-here";
import { isReported } from "@/services/queue/is-reported";

export type QueueRow = Awaited<ReturnType<typeof queueRows>>[number];

/** What the queue shows of these cases, in the order of their keys: the case, its chance, its flags and who has it open. */
export async function queueRows(ctx: Context<Staff>, order: QueueOrder, keys: readonly { id: string }[]) {
  const ids = keys.map(({ id }) => id);
  const rows = new Map((await casesOf(ctx, ids)).map((row) => [row.id, row]));
  const flags = Map.groupBy(await flagsAmong(ctx, ids), ({ applicationId }) => applicationId);
  const here = await whoIsHere(ctx, ids);
  const envelopes = await envelopesAmong(ctx, ids);
  const denied = await deniedAmong(ctx, ids);
  return ids.flatMap((id) => {
    const row = rows.get(id);
    if (row === undefined) return [];
    const own = (flags.get(id) ?? []).map(({ flag }) => flag);
    const { remindOn, changedAt, ...shown } = row;
    const approvedAt = row.status === "approved" ? changedAt : undefined;
    return [
      {
        ...shown,
        /** The day has come on which a waiting case is to be looked at again. */
        toCheck: row.status === "waiting" && remindOn !== null && remindOn <= tokyoDay(ctx.now),
        chance: order.chanceOf({ ...row, approvedAt, hasEnvelope: envelopes.has(row.id) }),
        flags: flagOrder.filter((flag) => own.includes(flag)),
        /** The office said in the call that counts that it had not applied. */
        denied: denied.has(row.id),
        /** The names of the others who have it open. */
        openBy: here.get(id) ?? [],
      },
    ];
  });
}

function casesOf(ctx: Context<Staff>, ids: string[]) {
  return ctx.database.read
    .select({
      id: applications.id,
      reference: applications.reference,
      federation: applications.federation,
      providerNumber: applications.providerNumber,
      providerName: providers.name,
      status: applications.status,
      waitingReason: applications.waitingReason,
      remindOn: applications.remindOn,
      submittedAt: applications.submittedAt,
      changedAt: applications.changedAt,
      missing: isReported.mapWith(Boolean),
      officeMoved: isNotNull(applications.officeMovedAt).mapWith(Boolean),
    })
    .from(applications)
    .leftJoin(providers, eq(providers.number, applications.providerNumber))
    .where(inArray(applications.id, ids));
}

function flagsAmong(ctx: Context<Staff>, ids: string[]) {
  return ctx.database.read
    .select({ applicationId: caseFlags.applicationId, flag: caseFlags.flag })
    .from(caseFlags)
    .where(inArray(caseFlags.applicationId, ids));
}
