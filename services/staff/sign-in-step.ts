import type { Context } from "@/services/context";
import { findStaffSession } from "@/services/staff/find-staff-session";

/** What this browser has to show next at 職員ログイン: the password, the second factor, or nothing any more. */
export type SignInStep = "password" | "second-factor" | "none";

/** The step of 職員ログイン that is due for the browser with this token (R37). */
export async function signInStep(ctx: Context, token: string | null): Promise<SignInStep> {
  const found = token === null ? undefined : await findStaffSession(ctx, token);
  if (found === undefined) return "password";
  return found.session.secondFactorAt === null ? "second-factor" : "none";
}
