import { makeQueueWorld, type QueueWorld } from "@/bench/queue-world";
import { commit } from "@/db/commit";
import type { Context, System } from "@/services/context";

/** The world of the queue with what was done to its applications: about three events each, as figures count them. */
export async function makeFiguresWorld(ctx: Context<System>, world: QueueWorld): Promise<void> {
  await makeQueueWorld(ctx, world);
  const all = ["submitted", "reviewing", "waiting", "approved", "printed", "posted", "completed", "returned"];
  const afterApproval = all.slice(all.indexOf("approved"));
  const afterPosting = all.slice(all.indexOf("posted"));
  for (const { act, of, afterDays } of [
    { act: "submit", of: all, afterDays: "0" },
    { act: "approve", of: afterApproval, afterDays: "1 + rowid % 2" },
    { act: "reject", of: ["rejected"], afterDays: "1" },
    { act: "post", of: afterPosting, afterDays: "2 + rowid % 5" },
    { act: "return", of: ["returned"], afterDays: "12" },
  ]) {
    await commit(ctx, [{ sql: insertEvents(act, afterDays, of), args: [ctx.now.getTime()] }]);
  }
  await commit(ctx, [{ sql: insertTroubles, args: [] }]);
}

function insertEvents(act: string, afterDays: string, statuses: string[]): string {
  const at = `submitted_at + (${afterDays}) * 86400000`;
  return `insert into events (at, actor, act, federation, application_id, version, detail)
    select ${at}, 'staff', '${act}', federation, id, 2, '{"postedOn":"' || date((${at}) / 1000, 'unixepoch', '+9 hours') || '"}'
    from applications where status in (${statuses.map((status) => `'${status}'`).join(", ")}) and ${at} <= ?1`;
}

/** One mail of fifty did not arrive. */
const insertTroubles = `
insert into events (at, actor, act, federation, application_id, version, detail)
select submitted_at, 'system', 'mail-failed', federation, id, 1,
  json_object('kind', 'submitted', 'code', case rowid % 3 when 0 then 'email.bounced' when 1 then 'email.failed' else 'email.complained' end)
from applications where rowid % 50 = 0`;
