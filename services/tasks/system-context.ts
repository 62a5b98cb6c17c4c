import { database } from "@/db/client";
import { systemClock } from "@/lib/clock";
import { systemRandom } from "@/lib/random";
import type { Context, System } from "@/services/context";

/** The context in which the program acts by itself: worker, clean-up, webhook, probes. */
export function systemContext(): Context<System> {
  return {
    database: database(),
    random: systemRandom,
    clock: systemClock,
    now: systemClock(),
    actor: { kind: "system" },
    ip: "",
  };
}
