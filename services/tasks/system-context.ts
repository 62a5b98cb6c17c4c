import type { Context, System } from "@/services/context";
import { makeContext } from "@/services/make-context";

/** The context in which the program acts by itself: worker, clean-up, webhook, probes. */
export function systemContext(): Context<System> {
  return makeContext({ kind: "system" }, "");
}
