import type { Database } from "@/db/client";
import type { PrefectureCode } from "@/domain/prefecture";
import type { StaffRole } from "@/domain/transitions";
import type { Clock } from "@/lib/clock";
import type { Random } from "@/lib/random";

/** A browser that is applying: known by the hash of its cookie, or not at all yet (R09). */
export interface Applicant {
  kind: "applicant";
  browser: string | null;
}

/** An office that signed in; `letterId` is set while it came in by a temporary password. */
export interface Office {
  kind: "office";
  accountId: string;
  sessionId: string;
  letterId: string | null;
}

/** A member of staff with both factors shown; `federation` is null for an admin of all. */
export interface Staff {
  kind: "staff";
  id: string;
  name: string;
  role: StaffRole;
  federation: PrefectureCode | null;
  sessionId: string;
  /** When the second factor was last shown in this session (R40). */
  secondFactorAt: Date;
}

/** The program itself: worker, import, clean-up. */
export interface System {
  kind: "system";
}

export type Actor = Applicant | Office | Staff | System;

/** What every verb is given: who asks, from where and when, what is kept, and where chance comes from. */
export interface Context<Who extends Actor = Actor> {
  database: Database;
  random: Random;
  clock: Clock;
  now: Date;
  actor: Who;
  ip: string;
}
