import type { SQL } from "drizzle-orm";
import { and, asc, desc, eq, gt, sql } from "drizzle-orm";
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
  const mailed = await caseMails(ctx, applicationId);
  return [...happened, ...mailed].toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

/** Up to `most` events of an application after the one numbered `after`, the oldest first, each with who of the staff did it. */
export function caseEvents({ database: { read } }: Context, applicationId: string, after: number, most: number) {
  return eventsQuery(read, and(eq(events.applicationId, applicationId), gt(events.sequence, after)))
    .orderBy(asc(events.sequence))
    .limit(most);
}

function eventsQuery(read: Context["database"]["read"], where: SQL | undefined) {
  return read
    .select({ sequence: events.sequence, at: events.at, act: events.act, staffName: staff.name, detail: events.detail })
    .from(events)
    .leftJoin(staff, and(eq(events.actor, "staff"), eq(staff.id, events.actorId)))
    .where(where)
    .$dynamic();
}

async function eventsOf({ database: { read } }: Context, applicationId: string): Promise<CaseMoment[]> {
  const rows = await eventsQuery(read, eq(events.applicationId, applicationId))
    .orderBy(desc(events.sequence))
    .limit(told);
  return rows.toReversed().map(({ sequence, at, act, staffName, detail }) => ({
    id: `event-${sequence}`,
    at,
    what: act === "view" ? "view" : "act",
    title: eventLabel(act, detail),
    text: [staffName ?? "", eventDetail(detail)].filter((word) => word !== "").join(":"),
  }));
}

/** The mails of an application, the oldest first; one to several addresses is one moment. */
export async function caseMails({ database: { read } }: Context, applicationId: string): Promise<CaseMoment[]> {
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
