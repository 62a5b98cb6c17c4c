import type { CodeList } from "@/letters/code-list";
import type { LetterContent } from "@/letters/letter-content";
import { printedPostalCode } from "@/letters/printed-addressee";
import { printedDate } from "@/letters/printed-date";
import { typeSize } from "@/letters/type-size";

const contacts = { width: 58, height: 32, sizes: [9, 8.5, 8, 7.5, 7, 6] };
const letterhead = { width: 65, height: 26, sizes: [9, 8, 7, 6] };

/** What a letter has in common with many others, in the form that `form.typ` reads. */
export function printedForm(letter: LetterContent, specimen: boolean, codes: CodeList) {
  const federation = printedSender(letter.federation);
  const office = `${federation.name} ${federation.section}`.trim();
  return {
    specimen,
    printedOn: printedDate(letter.printedOn),
    federation,
    office,
    helpdesk: letter.helpdesk,
    contactsSize: typeSize(["", "", letter.helpdesk.hours, "", office, federation.phone], contacts),
    passwordValidDays: letter.passwordValidDays,
    oldPasswordWorks: letter.oldPasswordWorks,
    signInAddress: letter.signInAddress,
    signInCode: codes.add("qrcode", letter.signInAddress),
  };
}

/** The federation as the sender of a sheet: its name, and the lines below it. */
export function printedSender({ name, section, postalCode, address, phone }: LetterContent["federation"]) {
  const named = name || "国民健康保険団体連合会";
  const place = `${printedPostalCode(postalCode)} ${address}`.trim();
  const lines = [section, place, phone && `電話 ${phone}`].filter((line) => line !== "");
  return { name: named, section, phone, lines, size: typeSize([named, ...lines], letterhead) };
}
