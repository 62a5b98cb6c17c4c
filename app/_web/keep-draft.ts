import { setCookie } from "@/app/_web/cookies";
import { limits } from "@/domain/limits";

/** Gives this browser the name of its draft, for longer than the draft and its number are kept: it may be closed meanwhile (R14). */
export async function keepDraft(token: string): Promise<void> {
  await setCookie("draft", token, (2 * limits.proofPurge) / 1000);
}
