import { commit } from "@/db/commit";
import { limits } from "@/domain/limits";
import type { StaffState } from "@/domain/staff-state";
import { staffState } from "@/domain/staff-state";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { authorise } from "@/services/staff/authorise";
import { findColleague } from "@/services/staff/find-colleague";
import type { Person } from "@/services/staff/find-staff-session";
import { livingSessions } from "@/services/staff/living-sessions";
import { type Disabler, whoDisabled } from "@/services/staff/who-disabled";

/** A member of staff as their page at the desk shows them: nothing that lets anybody sign in. */
export interface ColleagueView extends Pick<Person, "id" | "name" | "role" | "federation"> {
  state: StaffState;
  /** Until when the enrolment address works; null without one. */
  enrolmentEndsAt: Date | null;
  createdAt: Date;
  lastSignInAt: Date | null;
  disabledAt: Date | null;
  /** Who suspended them; null for one who is not suspended, or where no event tells. */
  disabledBy: Disabler | null;
  /** Strangers have tried this ID a hundred times: only browsers that know the person are let in (R38). */
  strangersShutOut: boolean;
  signOnLinked: boolean;
  sessions: { device: string; createdAt: Date; seenAt: Date }[];
  /** Whether it is the asker. */
  oneself: boolean;
}

/** One member of staff with the sessions that live; leaves the event of the view (R45). Refuses `not-found` (R43). */
export async function viewColleague(ctx: Context<Staff>, id: string): Promise<ColleagueView> {
  authorise(ctx, "view-staff");
  const person = await findColleague(ctx, id);
  const sessions = await livingSessions(ctx, id);
  const federation = person.federation ?? undefined;
  await commit(ctx, [record(ctx, { act: "view-staff", federation, detail: { staff: id } })]);
  const { name, role, createdAt, lastSignInAt, disabledAt, enrolmentExpiresAt } = person;
  const invited = person.passwordHash === null && enrolmentExpiresAt !== null && enrolmentExpiresAt > ctx.now;
  return {
    ...{ id, name, role, federation: person.federation, createdAt, lastSignInAt, disabledAt },
    state: staffState({ enrolled: person.passwordHash !== null, disabled: disabledAt !== null }),
    disabledBy: await whoDisabled(ctx, person),
    enrolmentEndsAt: invited ? enrolmentExpiresAt : null,
    strangersShutOut: disabledAt === null && person.failures >= limits.staffSignIn.failuresToDisable,
    signOnLinked: person.oidcSubject !== null,
    sessions: sessions.map(({ device, createdAt: since, seenAt }) => ({ device, createdAt: since, seenAt })),
    oneself: id === ctx.actor.id,
  };
}
