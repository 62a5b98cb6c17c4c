import { asc, eq, sql } from "drizzle-orm";
import { applications } from "@/db/schema/applications";
import { checks } from "@/db/schema/checks";
import { events } from "@/db/schema/events";
import { outbox } from "@/db/schema/outbox";
import { unseal } from "@/lib/secrets";
import type { Application } from "@/services/applications/find-open";
import type { Context } from "@/services/context";
import { mailSeal } from "@/services/mail/queue-mail";

/** The application as it stands now. */
export async function applicationNow({ database: { read } }: Context, id: string): Promise<Application> {
  const [row] = await read.select().from(applications).where(eq(applications.id, id));
  if (row === undefined) throw new Error("no such application");
  return row;
}

/** What was recorded of an application, the oldest first. */
export async function eventsOf({ database: { read } }: Context, applicationId: string) {
  const rows = await read
    .select()
    .from(events)
    .where(eq(events.applicationId, applicationId))
    .orderBy(asc(events.sequence));
  return rows.map(({ detail, ...event }) => ({ ...event, detail: JSON.parse(detail) }));
}

/** The mails about an application, the oldest first, with what they will tell. */
export async function mailsOf({ database: { read } }: Context, applicationId: string) {
  const rows = await read.select().from(outbox).where(eq(outbox.applicationId, applicationId)).orderBy(sql`rowid`);
  return rows.map(({ kind, recipient, payload }) => ({
    kind,
    to: recipient,
    payload: JSON.parse(unseal(mailSeal, payload)),
  }));
}

/** Everything that an act on applications can touch, to show that a refusal touched nothing. */
export async function everythingKept({ database: { read } }: Context) {
  return {
    applications: await read.select().from(applications),
    events: await read.select().from(events),
    outbox: await read.select().from(outbox),
    checks: await read.select().from(checks),
  };
}

/** Takes the outbox away: from now on no mail row can be written. */
export async function withoutOutbox({ database: { client } }: Context): Promise<void> {
  await client.execute("alter table outbox rename to outbox_out_of_reach");
}
