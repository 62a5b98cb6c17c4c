import { and, eq } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { guarded } from "@/db/commit";
import { applications } from "@/db/schema/applications";
import type { ApplicationStatus } from "@/domain/application-status";
import { statusLabel } from "@/domain/application-status";
import type { PrefectureCode } from "@/domain/prefecture";
import { Refusal } from "@/domain/refusal";
import type { ApplicationAct } from "@/domain/transitions";
import { canMove, transitions } from "@/domain/transitions";
import { record } from "@/services/audit/record";
import type { Context } from "@/services/context";

/** What `move` has to know of an application. */
export interface Movable {
  id: string;
  federation: PrefectureCode;
  status: ApplicationStatus;
  version: number;
}

interface Consequences {
  /** Further columns of the application that change with the status. */
  set?: Partial<typeof applications.$inferInsert>;
  detail?: Record<string, string | number | boolean | null>;
}

/**
 * The one door of every status change: the guarded update and its event, as statements for `commit`.
 * The guard is status and version as they were read, so of two people who act at once one is told.
 * Refuses `wrong-status` when the transitions table has no such way.
 */
export function move(ctx: Context, application: Movable, act: ApplicationAct, also: Consequences = {}): Statement[] {
  if (!canMove(application.status, act)) throw wrongStatus(application.status, act);
  const { to } = transitions[act];
  const version = application.version + 1;
  const change = ctx.database.read
    .update(applications)
    .set({ ...also.set, status: to, version, changedAt: ctx.now })
    .where(
      and(
        eq(applications.id, application.id),
        eq(applications.status, application.status),
        eq(applications.version, application.version),
      ),
    );
  const detail = { from: application.status, to, ...also.detail };
  return [...guarded(change), record(ctx, { act, application: { ...application, version }, detail })];
}

function wrongStatus(status: ApplicationStatus, act: ApplicationAct): Refusal {
  return new Refusal(
    "wrong-status",
    `この申請は現在「${statusLabel(status)}」のため、「${transitions[act].label}」はできません。`,
  );
}
