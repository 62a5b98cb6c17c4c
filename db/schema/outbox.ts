import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { key, moment } from "@/db/schema/columns";

/** The life of a mail: waiting for a worker, handed to the provider, then what the provider reported; or given up, or never meant to go out (R18). */
export const mailStates = [
  "queued",
  "sent",
  "delivered",
  "delayed",
  "bounced",
  "complained",
  "failed",
  "expired",
  "withheld",
] as const;
export type MailState = (typeof mailStates)[number];

/** Mail to be sent. The row's key is the idempotency key (R51); `payload` is sealed JSON, emptied once it is sent. */
export const outbox = sqliteTable(
  "outbox",
  {
    id: key(),
    kind: text("kind").notNull(),
    recipient: text("recipient").notNull(),
    payload: text("payload").notNull(),
    applicationId: text("application_id"),
    state: text("state", { enum: mailStates }).notNull().default("queued"),
    attempts: integer("attempts").notNull().default(0),
    createdAt: moment("created_at").notNull(),
    dueAt: moment("due_at").notNull(),
    expiresAt: moment("expires_at"),
    leasedBy: text("leased_by"),
    leasedUntil: moment("leased_until"),
    sentAt: moment("sent_at"),
    providerId: text("provider_id"),
    lastError: text("last_error"),
  },
  (table) => [
    index("outbox_due").on(table.state, table.dueAt),
    index("outbox_application").on(table.applicationId),
    index("outbox_provider").on(table.providerId),
    index("outbox_expires").on(table.expiresAt).where(sql`expires_at is not null`),
  ],
);

/** The training mode's mailbox: what would have been sent, readable at /mailbox. Never used in production. */
export const mailbox = sqliteTable("mailbox", {
  id: key(),
  recipient: text("recipient").notNull(),
  subject: text("subject").notNull(),
  html: text("html").notNull(),
  text: text("text").notNull(),
  receivedAt: moment("received_at").notNull(),
});

/** Webhook deliveries already taken in, by their `svix-id`: the provider repeats and reorders them. */
export const webhookDeliveries = sqliteTable("webhook_deliveries", {
  id: key(),
  receivedAt: moment("received_at").notNull(),
});
