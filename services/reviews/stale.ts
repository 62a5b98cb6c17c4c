import { and, asc, eq, gt } from "drizzle-orm";
import { events } from "@/db/schema/events";
import { staff } from "@/db/schema/staff";
import { eventLabel } from "@/domain/event-label";
import { Refusal } from "@/domain/refusal";
import { formatShortDate, formatTime, tokyoDay } from "@/lib/dates";
import type { Application } from "@/services/applications/find-open";
import type { Context } from "@/services/context";

/** At most so many changes are told; who has seen nothing for longer reads the history. */
const told = 5;

/**
 * The refusal `stale` of a decision made on a page of `version`: what changed since, when and by whom (issue 3, 2). Where the
 * application is as it was seen, something around it changed: the ledger.
 */
export async function stale(ctx: Context, { id }: Application, version: number): Promise<Refusal> {
  const changes = Number.isSafeInteger(version) ? await changesSince(ctx, id, version) : [];
  const what =
    changes.length === 0
      ? "この画面を開いたあとに、申請か事業所台帳の内容が変わりました。"
      : `この画面を開いたあとに、次の変更がありました。${changes.map((change) => sentence(ctx, change)).join("")}`;
  return new Refusal("stale", `${what}いまの内容を確認してから、もう一度操作してください。`);
}

/** The event that made each version after this one: the first that carries it, for views carry it too. */
async function changesSince(ctx: Context, applicationId: string, version: number) {
  const rows = await ctx.database.read
    .select({
      at: events.at,
      act: events.act,
      detail: events.detail,
      version: events.version,
      actor: events.actor,
      name: staff.name,
    })
    .from(events)
    .leftJoin(staff, and(eq(events.actor, "staff"), eq(staff.id, events.actorId)))
    .where(and(eq(events.applicationId, applicationId), gt(events.version, version)))
    .orderBy(asc(events.sequence));
  const first = rows.filter((row, place) => rows.findIndex((each) => each.version === row.version) === place);
  return first.slice(-told);
}

type Change = Awaited<ReturnType<typeof changesSince>>[number];

function sentence({ now }: Context, { at, act, detail, actor, name }: Change): string {
  const day = tokyoDay(at) === tokyoDay(now) ? "" : `${formatShortDate(at)}`;
  const time = `${formatTime(at).slice(0, 2)}時${formatTime(at).slice(3, 5)}分`;
  return `${day}${time}に、${who(actor, name)}:「${eventLabel(act, detail)}」。`;
}

function who(actor: Change["actor"], name: string | null): string {
  switch (actor) {
    case "staff":
      return `${name ?? "職員"}さん`;
    case "applicant":
      return "申請者";
    case "office":
      return "事業所";
    case "system":
      return "システム";
  }
}
