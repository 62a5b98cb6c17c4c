import { codeImages } from "@/letters/code-images";
import { inAProcess } from "@/letters/in-a-process";
import type { LetterContent } from "@/letters/letter-content";
import { letterFonts } from "@/letters/letter-fonts";
import type { Paper } from "@/letters/printing";
import { printing } from "@/letters/printing";
import { projectPath } from "@/lib/project-root";

/**
 * The letters as one PDF, one A4 page each, in the order given; with a `slip` the cover sheet and 差出票 of their batch come first
 * and its 確認用の通知書 last; `specimen` puts 見本 on every page (training mode). Refuses an empty list. Drawn beside the server, in a process that
 * ends with the drawing: nothing is written to disk, and no text stays in memory (R29).
 *
 * Folded in three at 99 and 198 mm, a page shows its addressee in a 長形3号 envelope (235 × 120 mm) whose window is at least 90 × 45 mm, 20 mm from the left and 12 mm from the top.
 * Japan Post asks that the addressee stays in view while the sheet slides (定形郵便物・はがき作成のガイドライン, 窓付封筒), here by up to 23 mm across and 19 mm down, so an ordinary addressee
 * and its barcode stand within 21–87 × 14–38 mm of the page; a longer one grows to 21–106 × 14–54 mm and shrinks. Nothing else is printed within 0–118 × 0–60 mm, so the window shows nothing else.
 */
export async function renderLetters(letters: LetterContent[], paper: Paper): Promise<Uint8Array> {
  if (letters.length === 0) throw new Error("a printing without letters");
  const { codes, ...drawing } = printing(letters, paper);
  const images = await codeImages(codes);
  return inAProcess("draw-printing", { folder: projectPath("letters"), fonts: letterFonts(), images, ...drawing });
}
