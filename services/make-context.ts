import { database } from "@/db/client";
import { systemClock } from "@/lib/clock";
import { systemRandom } from "@/lib/random";
import type { Actor, Context } from "@/services/context";

/** The context of a running program: its database, the real clock and the system's chance, for this actor at this address. */
export function makeContext<Who extends Actor>(actor: Who, ip: string): Context<Who> {
  return { database: database(), random: systemRandom, clock: systemClock, now: systemClock(), actor, ip };
}
