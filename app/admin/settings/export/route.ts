import type { NextRequest } from "next/server";
import { answerWithCsv } from "@/app/_web/answer-with-csv";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { exportSettingsHistory } from "@/services/settings/export-settings-history";

/** The history of a federation's settings as a CSV file. */
export async function GET({ nextUrl }: NextRequest): Promise<Response> {
  const ctx = await staff();
  const federation = nextUrl.searchParams.get("federation") ?? undefined;
  const { headings, rows } = await orNotFound(exportSettingsHistory(ctx, federation));
  return answerWithCsv({ name: "settei-rireki", at: ctx.now }, headings, rows);
}
