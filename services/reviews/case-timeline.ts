import { and, asc, desc, eq, sql } from "drizzle-orm";
import { events } from "@/db/schema/events";
import { outbox } from "@/db/schema/outbox";
import { staff } from "@/db/schema/staff";
import { eventDetail } from "@/domain/event-detail";
import { eventLabel } from "@/domain/event-label";
import type { CaseMoment } from "@/domain/folded-views";
import { mailKinds, mailSubject } from "@/emails/mail";
import type { Context } from "@/services/context";
import { mailStateLabel } from "@/services/mail/mail-state-label";

/** So many events of a case are told, the newest: ten years of a busy desk. */
const told = 1000;

/**
 * Everything that happened to an application, the oldest first: its events, views of staff included, and its mails with what
 * became of each, never to whom (issue 3, 3). Whoever asks has found the application within their own federation (R43).
 */
export async function caseTimeline(ctx: Context, applicationId: string): Promise<CaseMoment[]> {
  const happened = await eventsOf(ctx, applicationId);
  const mailed = await mailsOf(ctx, applicationId);
  return [...happened, ...mailed].toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

async function eventsOf({ database: { read } }: Context, applicationId: string): Promise<CaseMoment[]> {
  const rows = await read
    .select({ sequence: events.sequence, at: events.at, act: events.act, staffName: staff.name, detail: events.detail })
    .from(events)
    .leftJoin(staff, and(eq(events.actor, "staff"), eq(staff.id, events.actorId)))
    .where(eq(events.applicationId, applicationId))
    .orderBy(desc(events.sequence))
    .limit(told);
  return rows.toReversed().map(({ sequence, at, act, staffName, detail }) => ({
    id: `event-${sequence}`,
    at,
    what: act === "view" ? "view" : "act",
    title: eventLabel(act),
    text: [staffName ?? "", eventDetail(detail)].filter((word) => word !== "").join(":"),
  }));
}

/** One mail to several addresses is one moment. */
async function mailsOf({ database: { read } }: Context, applicationId: string): Promise<CaseMoment[]> {
  const { id, kind, state, createdAt } = outbox;
  const rows = await read
    .select({ id, kind, state, createdAt })
    .from(outbox)
    .where(eq(outbox.applicationId, applicationId))
    .orderBy(asc(createdAt), asc(sql`rowid`));
  const mails = Map.groupBy(rows, (row) => `${row.kind} ${row.createdAt.getTime()}`);
  return [...mails].map(([key, copies]) => ({
    id: key,
    at: copies[0]?.createdAt ?? new Date(0),
    what: "mail",
    title: `メール「${subjectOf(copies[0]?.kind ?? "")}」`,
    text: copies.map((copy) => mailStateLabel(copy.state)).join("、"),
  }));
}

function subjectOf(kind: string): string {
  const known = mailKinds.find((each) => each === kind);
  return known === undefined ? kind : mailSubject(known);
}
