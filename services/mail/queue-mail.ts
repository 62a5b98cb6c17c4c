import type { Statement } from "@/db/commit";
import { statement } from "@/db/commit";
import { outbox } from "@/db/schema/outbox";
import type { Mail } from "@/emails/mail";
import { makeId } from "@/lib/ids";
import { seal } from "@/lib/secrets";
import type { Context } from "@/services/context";

/** The purpose under which a waiting mail's content is sealed: it may hold a code, which no row may hold in the clear. */
export const mailSeal = "outbox";

interface Letterbox {
  /** The row's key and idempotency key (R51); made here unless the caller needs to know it. */
  id?: string;
  to: string;
  applicationId?: string;
  /** When the mail has lost its sense: a code's end (R51). */
  expiresAt?: Date;
  /** Written and never sent: where nobody may learn whether there was anything to send (R18, R19). */
  withheld?: boolean;
}

/** A mail's row for the outbox, to stand in the same commit as what it tells of. */
export function queueMail(
  ctx: Context,
  mail: Mail,
  { id, to, applicationId, expiresAt, withheld }: Letterbox,
): Statement {
  return statement(
    ctx.database.read.insert(outbox).values({
      id: id ?? makeId(ctx.now, ctx.random),
      kind: mail.kind,
      recipient: to,
      payload: seal(mailSeal, JSON.stringify(mail.payload)),
      applicationId: applicationId ?? null,
      state: withheld ? "withheld" : "queued",
      createdAt: ctx.now,
      dueAt: ctx.now,
      expiresAt: expiresAt ?? null,
    }),
  );
}
