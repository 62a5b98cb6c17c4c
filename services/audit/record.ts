import type { Statement } from "@/db/commit";
import { statement } from "@/db/commit";
import { events } from "@/db/schema/events";
import type { PrefectureCode } from "@/domain/prefecture";
import type { Actor, Context } from "@/services/context";

interface Happening {
  act: string;
  application?: { id: string; federation: PrefectureCode; version: number };
  federation?: PrefectureCode;
  /** Facts an auditor needs; never an answer's secret, a code, a password or a mail address. */
  detail?: Record<string, string | number | boolean | null>;
}

/** The event of an act or a view, to stand in the same commit as what it records (R45). */
export function record(ctx: Context, { act, application, federation, detail = {} }: Happening): Statement {
  return statement(
    ctx.database.read.insert(events).values({
      at: ctx.now,
      actor: ctx.actor.kind,
      actorId: actorId(ctx.actor),
      act,
      federation: application?.federation ?? federation ?? null,
      applicationId: application?.id ?? null,
      version: application?.version ?? null,
      detail: JSON.stringify(detail),
    }),
  );
}

function actorId(actor: Actor): string | null {
  switch (actor.kind) {
    case "staff":
      return actor.id;
    case "office":
      return actor.accountId;
    case "applicant":
    case "system":
      return null;
  }
}
