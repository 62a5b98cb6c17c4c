import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { importProgress } from "@/services/ledger-files/import-progress";

/** How far an import is, as JSON: its state, rows read, rows written. The page asks by itself, so the session grows idle meanwhile (R39). */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const ctx = await staff({ touch: false });
  const { id } = await params;
  const { state, rowsRead, rowsWritten } = await orNotFound(importProgress(ctx, id));
  return Response.json([state, rowsRead, rowsWritten], { headers: { "Cache-Control": "no-store" } });
}
