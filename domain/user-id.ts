import { compact, typedText } from "@/domain/typed-text";
import type { Random } from "@/lib/random";

/**
 * Takes unknown, gives a ユーザID, `KJ` and 12 digits (domain.md §2); small letters, full width, spaces and hyphens are forgiven.
 * Refuses any other shape.
 */
export const userId = typedText({
  missing: "ユーザIDを入力してください。",
  normalise: compact,
  fault: (id) => (/^KJ[0-9]{12}$/.test(id) ? undefined : "ユーザIDは「KJ」と12桁の数字です。もう一度ご確認ください。"),
});

/** A new ユーザID for an office's first issue (domain.md §1, §2); that no one has it yet is for the database to say. */
export function makeUserId(random: Random): string {
  return `KJ${random.digits(12)}`;
}
