import { helpdesk } from "@/domain/helpdesk";
import type { LetterContent } from "@/letters/letter-content";
import { env } from "@/lib/env";
import type { LetterCase } from "@/services/letters/find-letter-cases";

interface Facts extends Pick<LetterCase, "application" | "federation" | "account"> {
  provider: NonNullable<LetterCase["provider"]>;
  sheet: number;
  userId: string;
  temporaryPassword: string;
  receiptToken: string;
  printedOn: Date;
}

/** What the letter of one application says; the address is the ledger's, never the applicant's (domain.md §5). */
export function letterContent(facts: Facts): LetterContent {
  const { application, sheet, provider, federation, userId, temporaryPassword, receiptToken, printedOn } = facts;
  return {
    reference: application.reference,
    sheet,
    providerNumber: provider.number,
    providerName: provider.name,
    corporation: provider.corporation,
    postalCode: provider.postalCode,
    address: provider.address,
    building: provider.building,
    userId,
    temporaryPassword,
    passwordValidDays: federation.letterValidityDays,
    printedOn,
    federation: {
      name: federation.name,
      section: federation.section,
      postalCode: federation.postalCode,
      address: federation.address,
      phone: federation.phone,
    },
    helpdesk,
    signInAddress: new URL("/login", env().APP_URL).href,
    receiptAddress: new URL(`/received/${receiptToken}`, env().APP_URL).href,
    oldPasswordWorks: facts.account?.hasPassword === 1,
  };
}
