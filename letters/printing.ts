import type { BatchSlip } from "@/letters/batch-slip";
import { CodeList } from "@/letters/code-list";
import type { LetterContent } from "@/letters/letter-content";
import { printedAddressee } from "@/letters/printed-addressee";
import { printedDate } from "@/letters/printed-date";
import { printedForm, printedSender } from "@/letters/printed-form";
import { printedLetter } from "@/letters/printed-letter";
import { typeSize } from "@/letters/type-size";
import { formatDate, formatDateTime, startOfTokyoDay } from "@/lib/dates";

/** How a printing looks: 見本 on every sheet, and the slips of a batch around the letters, where it has them. */
export type Paper = { specimen: boolean; slip?: BatchSlip };

const rowsPerSheet = 28;
const namedOnCover = 30;
const nameCell = { width: 80, height: 7.6, sizes: [9.5, 8.5, 7.5, 6.5] };

/** Everything that the process `draw-printing` needs: plain data, forms each once, codes by their place, and the number of pages that must come out. */
export function printing(letters: LetterContent[], { specimen, slip }: Paper) {
  const codes = new CodeList();
  const forms = new Map<string, number>();
  const drawn = letters.map((letter) => {
    const form = JSON.stringify(printedForm(letter, specimen, codes));
    if (!forms.has(form)) forms.set(form, forms.size);
    return { ...printedLetter(letter, codes), form: forms.get(form) };
  });
  const canary = slip?.canary ? { addressee: printedAddressee(toItself(slip), codes) } : null;
  const rows = slip === undefined ? [] : rowsOf(drawn, slip);
  const slipSheets = slip === undefined ? 0 : 1 + Math.ceil(rows.length / rowsPerSheet);
  return {
    codes: codes.codes,
    forms: [...forms.keys()].map((form): unknown => JSON.parse(form)),
    printing: { slip: slip ? printedSlip(slip, specimen, drawn) : null, rows, letters: drawn, canary },
    pages: slipSheets + letters.length + (canary ? 1 : 0),
  };
}

type Drawn = ReturnType<typeof printedLetter>;

function printedSlip(slip: BatchSlip, specimen: boolean, letters: Drawn[]) {
  return {
    ...slip,
    specimen,
    rowsPerSheet,
    federation: printedSender(slip.federation),
    postingDay: formatDate(startOfTokyoDay(slip.postingDay)),
    printedAt: formatDateTime(slip.printedAt),
    printedOn: printedDate(slip.printedAt),
    letters: letters.length,
    withBarcode: letters.filter(({ addressee }) => addressee.code !== null).length,
    withoutBarcode: placesOf(letters, ({ addressee }) => addressee.code === null),
    withoutPostalCode: placesOf(letters, ({ addressee }) => !addressee.lines[0]?.startsWith("〒")),
  };
}

/** The places on the 差出票 of the letters that `claim` is true of, as the cover sheet names them: the first thirty. */
function placesOf(letters: Drawn[], claim: (letter: Drawn) => boolean): string {
  const places = letters.flatMap((letter, index) => (claim(letter) ? [index + 1] : []));
  const further = places.length - namedOnCover;
  return `${places.slice(0, namedOnCover).join("、")}${further > 0 ? `、ほか${further}通` : ""}`;
}

/** The rows of the 差出票, in the order of the letters; the letter to the desk itself comes last. */
function rowsOf(letters: Drawn[], { canary, federation }: BatchSlip) {
  const rows = letters.map(({ addressee, reference }) => ({ name: addressee.name, reference }));
  if (canary) rows.push({ name: `${federation.name} ${federation.section}`.trim(), reference: "確認用" });
  return rows.map((row, index) => ({ ...row, position: index + 1, size: typeSize([row.name], nameCell) }));
}

function toItself({ federation: { name, section, ...place } }: BatchSlip) {
  return { ...place, building: "", corporation: name, name: section || name };
}
