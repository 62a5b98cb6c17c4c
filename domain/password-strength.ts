import type { PasswordContext } from "@/domain/new-password";
import { checkNewPassword, countOwnCharacters } from "@/domain/new-password";

/** How hard a password is to guess, in the words of the screen. */
export type PasswordStrength = "弱い" | "ふつう" | "強い";

/** From here on guessing is hopeless even for whoever holds the hash. */
const strongCharacters = 16;

/**
 * A hint while a new password is being typed, and why; null while nothing is. No rule: what is refused is
 * `checkNewPassword`'s to say, and all that it refuses is 「弱い」.
 */
export function passwordStrength(
  typed: string,
  context: PasswordContext,
): { strength: PasswordStrength; why: string } | null {
  if (typed === "") return null;
  const [fault] = checkNewPassword(typed, context);
  if (fault !== undefined) return { strength: "弱い", why: fault };
  const missing = strongCharacters - countOwnCharacters(typed, context);
  if (missing > 0) return { strength: "ふつう", why: `あと${missing}文字ふやすと、さらに推測されにくくなります。` };
  return { strength: "強い", why: "長く、よくある言葉や並びに頼らないため、推測されにくいパスワードです。" };
}
