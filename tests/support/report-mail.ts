import { and, eq } from "drizzle-orm";
import { openDatabase } from "@/db/client";
import { commit, statement } from "@/db/commit";
import { type MailState, outbox } from "@/db/schema/outbox";
import type { MailKind } from "@/emails/mail";
import type { TrainingServer } from "@/tests/support/training-server";

/** Lets the provider have reported `state` of the mails of a kind to an address. */
export async function reportMail(server: TrainingServer, to: string, kind: MailKind, state: MailState): Promise<void> {
  const database = openDatabase({ url: `file:${server.database}` });
  const those = and(eq(outbox.recipient, to), eq(outbox.kind, kind));
  await commit({ database }, [statement(database.read.update(outbox).set({ state }).where(those))]);
  database.client.close();
}
