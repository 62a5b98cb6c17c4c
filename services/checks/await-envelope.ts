import type { Statement } from "@/db/commit";
import type { Application } from "@/services/applications/find-open";
import { move } from "@/services/applications/move";
import { envelopesAmong } from "@/services/checks/last-letters";
import type { Context } from "@/services/context";
import { findFederation } from "@/services/ledger/find-federation";

/**
 * What follows when an application comes, or comes back, to the desk of a federation that wants a return envelope first and
 * has none of it: it waits for one (issue 3, 4). Statements for the same commit, none where the envelope is there or not
 * wanted; `application` is as the act before leaves it, and the mail of that act asks for the envelope.
 */
export async function awaitEnvelope(ctx: Context, application: Application): Promise<Statement[]> {
  if (!(await isEnvelopeDue(ctx, application))) return [];
  const reason = "envelope";
  return move(ctx, application, "await-envelope", {
    set: { waitingReason: reason, remindOn: null },
    detail: { reason },
  });
}

/** Whether the federation of this application still wants its return envelope: one came, and has not gone with a letter (domain.md §4). */
export async function isEnvelopeDue(ctx: Context, { id, federation: code }: Application): Promise<boolean> {
  const federation = await findFederation(ctx, code);
  return federation.envelopeRequired && !(await envelopesAmong(ctx, [id])).has(id);
}
