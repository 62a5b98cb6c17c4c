import { Refusal } from "@/domain/refusal";
import { compact } from "@/domain/typed-text";
import type { Letter } from "@/services/accounts/valid-letter";
import { matchesPassword } from "@/services/credentials/password-hash";

/** Refuses `password-temporary` beside the field `password` when `typed` is the temporary password of this letter (R31). */
export async function refuseTemporaryPassword(letter: Letter, typed: string): Promise<void> {
  if (!(await matchesPassword(letter.passwordHash, compact(typed)))) return;
  throw new Refusal(
    "password-temporary",
    "仮パスワードと同じものは使えません。別のパスワードにしてください。",
    "password",
  );
}
