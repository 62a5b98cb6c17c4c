import { inGroups } from "@/domain/in-groups";
import { formatPostalCode } from "@/domain/postal-address";
import { readAloud } from "@/domain/reading-line";
import { formatReference } from "@/domain/reference";
import type { LetterContent } from "@/letters/letter-content";
import { printedDate } from "@/letters/printed-date";

/** One letter in the form that `letter.typ` reads: every text as it stands on the paper. */
export function printedLetter(letter: LetterContent) {
  return {
    reference: formatReference(letter.reference),
    providerNumber: letter.providerNumber,
    providerName: printable(letter.providerName),
    recipient: {
      postalCode: printedPostalCode(letter.postalCode),
      address: printable(letter.address),
      building: letter.address.endsWith(letter.building) ? "" : printable(letter.building),
      corporation: letter.providerName.includes(letter.corporation) ? "" : printable(letter.corporation),
    },
    userId: letter.userId,
    passwordGroups: inGroups(letter.temporaryPassword).map((text) => ({
      text,
      readings: readAloud(text),
    })),
    passwordValidDays: letter.passwordValidDays,
    printedOn: printedDate(letter.printedOn),
    federation: {
      name: letter.federation.name || "国民健康保険団体連合会",
      section: letter.federation.section,
      address: `${printedPostalCode(letter.federation.postalCode)} ${letter.federation.address}`.trim(),
      phone: letter.federation.phone,
    },
    helpdesk: letter.helpdesk,
    signInAddress: letter.signInAddress,
    receiptAddress: letter.receiptAddress,
    oldPasswordWorks: letter.oldPasswordWorks,
  };
}

function printedPostalCode(postalCode: string): string {
  return postalCode && `〒${formatPostalCode(postalCode)}`;
}

/** Some ledgers write hyphens as superscript or subscript signs, the only characters in 20,319 offices that none of our fonts can draw. */
function printable(text: string): string {
  return text.replace(/[⁺⁻₊₋]/g, (sign) => sign.normalize("NFKC"));
}
