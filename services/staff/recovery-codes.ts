import { limits } from "@/domain/limits";
import { compact } from "@/domain/typed-text";
import { pepperedHash } from "@/lib/secrets";
import { enrolmentSecret } from "@/services/staff/enrolment-secret";

/** The ten recovery codes that enrolling with this token gives, each 80 bits as sixteen letters and digits (R37). */
export function recoveryCodesOf(enrolmentToken: string): string[] {
  return Array.from({ length: limits.recoveryCodes }, (_, index) =>
    enrolmentSecret(enrolmentToken, `recovery code ${index}`, 10),
  );
}

/** What the database keeps of a recovery code; case, hyphens and full width of the typed one don't matter. */
export function recoveryCodeHash(staffId: string, typed: string): string {
  return pepperedHash("recovery code", `${staffId}\n${compact(typed)}`);
}
