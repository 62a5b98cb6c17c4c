"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { handleDesk } from "@/app/_web/handle-desk";
import type { FormState } from "@/components/form/form-state";
import { reference } from "@/domain/reference";
import { returnLetter } from "@/services/letters/return-letter";

const returned = z.object({ reference, version: z.coerce.number().int().positive() });

/** 返戻にする, for the letter that was scanned; then the next can be. */
export async function bookReturn(previous: FormState, data: FormData): Promise<FormState> {
  return handleDesk(previous, data, returned, async (ctx, seen) => {
    await returnLetter(ctx, seen);
    redirect(`/admin/letters/returns?returned=${seen.reference}`);
  });
}
