import { inGroups } from "@/domain/in-groups";
import { readAloud } from "@/domain/reading-line";
import { formatReference } from "@/domain/reference";
import { formatSheet, sheetCode } from "@/domain/sheet-code";
import type { CodeList } from "@/letters/code-list";
import type { LetterContent } from "@/letters/letter-content";
import { printedAddressee } from "@/letters/printed-addressee";
import { typeSize } from "@/letters/type-size";

const nameCell = { width: 135, height: 9.4, sizes: [10, 9, 8, 7] };
const readingCell = { width: 40, height: 7.6, sizes: [8, 7.5, 7, 6.5] };

/** What a letter has for itself, in the form that `letter.typ` reads: every text as it stands on the paper, every code by its place. */
export function printedLetter(letter: LetterContent, codes: CodeList) {
  const addressee = printedAddressee({ ...letter, name: letter.providerName }, codes);
  return {
    reference: formatReference(letter.reference),
    deskCode: codes.add("code128", sheetCode(letter)),
    deskNumber: formatSheet(letter),
    providerNumber: letter.providerNumber,
    addressee,
    nameSize: typeSize([addressee.name], nameCell),
    userId: letter.userId,
    passwordGroups: inGroups(letter.temporaryPassword).map(printedGroup),
    receiptCode: codes.add("qrcode", letter.receiptAddress),
  };
}

/** Four characters of the password, and how they are read, two to a line. */
function printedGroup(text: string) {
  const [first, second, third, fourth] = readAloud(text);
  const readings = [`${first}・${second}`, `${third}・${fourth}`];
  return { text, readings, size: typeSize(readings, readingCell) };
}
