import { and, eq } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { guarded } from "@/db/commit";
import { applications } from "@/db/schema/applications";
import type { ApplicationStatus } from "@/domain/application-status";
import { statusLabel } from "@/domain/application-status";
import { Refusal } from "@/domain/refusal";
import type { ApplicationAct } from "@/domain/transitions";
import { canMove, transitions } from "@/domain/transitions";
import type { Mail } from "@/emails/mail";
import type { Application } from "@/services/applications/find-open";
import { record } from "@/services/audit/record";
import type { Actor, Context } from "@/services/context";
import { notify } from "@/services/mail/notify";

/** What comes with the new status. */
export interface Consequences {
  /** Further columns of the application that change with the status. */
  set?: Partial<typeof applications.$inferInsert>;
  detail?: Record<string, string | number | boolean | null>;
  /** What both addresses are told, of the kind that the table names for the act; none where it names none (R34). */
  mail?: Mail;
}

/**
 * The one door of every status change: the guarded update, its event and its mails, as statements for `commit`.
 * The guard is status and version as they were read, so of two people who act at once one is told.
 * Refuses `wrong-status` when the transitions table has no such way; any mail but the table's is an error of the program.
 */
export async function move(
  ctx: Context,
  application: Application,
  act: ApplicationAct,
  also: Consequences = {},
): Promise<Statement[]> {
  if (!canMove(application.status, act)) throw wrongStatus(application.status, act);
  const { to, mails, silentFrom = [] } = transitions[act];
  const { mail } = also;
  const isSilent = mail === undefined && silentFrom.includes(application.status);
  if (mail?.kind !== mails && !isSilent) {
    throw new Error(`${act} mails ${mails ?? "nothing"}, not ${mail?.kind ?? "nothing"}`);
  }
  const version = application.version + 1;
  const change = ctx.database.read
    .update(applications)
    .set({ ...handledBy(ctx.actor), ...also.set, status: to, version, changedAt: ctx.now })
    .where(
      and(
        eq(applications.id, application.id),
        eq(applications.status, application.status),
        eq(applications.version, application.version),
      ),
    );
  const detail = { from: application.status, to, ...also.detail };
  return [
    ...guarded(change),
    record(ctx, { act, application: { ...application, version }, detail }),
    ...(mail === undefined ? [] : await notify(ctx, application, mail)),
  ];
}

/** An application as `act` leaves it, for a second act in the same commit. */
export function moved(application: Application, act: ApplicationAct): Application {
  return { ...application, status: transitions[act].to, version: application.version + 1 };
}

function handledBy(actor: Actor): { handledBy?: string } {
  return actor.kind === "staff" ? { handledBy: actor.id } : {};
}

function wrongStatus(status: ApplicationStatus, act: ApplicationAct): Refusal {
  return new Refusal(
    "wrong-status",
    `この申請は現在「${statusLabel(status)}」のため、「${transitions[act].label}」はできません。`,
  );
}
