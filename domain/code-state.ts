import { limits } from "@/domain/limits";

/** What can still be done with the newest code: entered, past its time (R03), five wrong entries (R04), or fifteen in all (R06). */
export type CodeState = "live" | "expired" | "dead" | "ended";

/**
 * The state of the newest code of a proof with `proofTries` entries so far. An earlier code was entered at least as often and
 * ends sooner, so where this one can't be entered, none can.
 */
export function codeState(newest: { tries: number; expiresAt: Date }, proofTries: number, now: Date): CodeState {
  if (proofTries >= limits.triesPerProof) return "ended";
  if (newest.expiresAt <= now) return "expired";
  return newest.tries >= limits.triesPerCode ? "dead" : "live";
}
