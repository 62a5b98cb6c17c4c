import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { LetterContent } from "@/letters/letter-content";
import { letterFonts } from "@/letters/letter-fonts";
import { printedLetter } from "@/letters/printed-letter";
import { qrCode } from "@/letters/qr-code";
import { projectPath } from "@/lib/project-root";

/**
 * The letters as one PDF, one A4 page each, in the order given; `specimen` puts 見本 on every page (training mode). Refuses an empty list. Holds the process while it works,
 * about fifteen milliseconds and a megabyte a letter, so a caller splits more than a few hundred; writes nothing to disk and empties the typesetter's cache afterwards (R29).
 *
 * Folded in three at 99 and 198 mm, a page shows its addressee in a 長形3号 envelope (235 × 120 mm) whose window is at least 90 × 45 mm, 20 mm from the left and 12 mm from the top.
 * Japan Post asks that the addressee stays in view while the sheet slides (定形郵便物・はがき作成のガイドライン, 窓付封筒), here by up to 23 mm across and 19 mm down, so an ordinary addressee
 * stands within 22–87 × 14–37 mm of the page; a longer one grows to 22–106 × 14–54 mm and shrinks. Nothing else is printed within 0–118 × 0–60 mm, so the window shows nothing else.
 */
export async function renderLetters(letters: LetterContent[], paper: { specimen: boolean }): Promise<Uint8Array> {
  compiler ??= NodeCompiler.create({
    workspace: projectPath("letters"),
    fontArgs: [{ fontPaths: letterFonts() }],
  });
  try {
    const compiled = compiler.compile({
      mainFilePath: projectPath("letters", "letter.typ"),
      inputs: {
        letters: JSON.stringify(letters.map(printedLetter)),
        qrCodes: JSON.stringify(qrCodes(letters)),
        specimen: String(paper.specimen),
      },
    });
    if (compiled.result?.numOfPages !== letters.length) {
      throw new Error("the letter template did not give one page for each letter", {
        cause: compiled.takeDiagnostics()?.shortDiagnostics,
      });
    }
    return compiler.pdf(compiled.result, { pdfTags: false });
  } finally {
    compiler.evictCache(0);
  }
}

function qrCodes(letters: LetterContent[]): Record<string, string> {
  const addresses = new Set(letters.flatMap(({ signInAddress, receiptAddress }) => [signInAddress, receiptAddress]));
  return Object.fromEntries(Array.from(addresses, (address) => [address, qrCode(address)]));
}

let compiler: NodeCompiler | undefined;
