import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { prefectureCode } from "@/domain/prefecture";
import { previewLetters } from "@/services/letters/preview-letters";

/** 見本: cover sheet, 差出票 and one letter with sample data. */
export async function GET(request: Request): Promise<Response> {
  const ctx = await staff();
  const wanted = prefectureCode.safeParse(new URL(request.url).searchParams.get("federation")).data ?? null;
  const pdf = await orNotFound(previewLetters(ctx, wanted));
  return new Response(Uint8Array.from(pdf), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": 'attachment; filename="tsuchisho-mihon.pdf"',
      "Cache-Control": "no-store",
    },
  });
}
