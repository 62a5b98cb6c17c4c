import type { ApplicationForm } from "@/domain/application-form";
import { isOldCarrierAddress } from "@/domain/email-address";
import { likelyMailDomain } from "@/domain/mail-domain";
import { hasPlausibleCheckDigit } from "@/domain/provider-number";

/** A doubt about a good form: worth one question, never a refusal (issue 2, A1). */
export type ApplicationHint =
  | { about: "check-digit"; value: string }
  | { about: "mail-domain"; value: string; likely: string }
  | { about: "old-carrier"; value: string };

/**
 * What a clerk should look at once more before the form goes on: a check digit that does not agree, a mail domain that looks
 * mistyped, an address that many senders cannot reach (domain.md §2, §3.6). `seen` holds the values that were asked about
 * before, apart by a space; nothing is asked twice.
 */
export function hintsFor({ providerNumber, email }: ApplicationForm, seen: string): ApplicationHint[] {
  const hints: ApplicationHint[] = [];
  if (!hasPlausibleCheckDigit(providerNumber)) hints.push({ about: "check-digit", value: providerNumber });
  const at = email.lastIndexOf("@") + 1;
  const domain = likelyMailDomain(email.slice(at));
  if (domain !== undefined) hints.push({ about: "mail-domain", value: email, likely: email.slice(0, at) + domain });
  else if (isOldCarrierAddress(email)) hints.push({ about: "old-carrier", value: email });
  return hints.filter(({ value }) => !seen.split(" ").includes(value));
}

/** The two values that a form's hints can be about, as `hintsFor` reads them. */
export function valuesSeen({ providerNumber, email }: Pick<ApplicationForm, "providerNumber" | "email">): string {
  return `${providerNumber} ${email}`;
}
