"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { handleDesk } from "@/app/_web/handle-desk";
import type { FormState } from "@/components/form/form-state";
import { confirmImport, dropImport } from "@/services/ledger-files/decide-import";

const word = z.object({ id: z.string().min(1).max(40), act: z.enum(["confirm", "drop"]) });

/** 取り込む, whose work the worker begins when the answer has gone out, or 取りやめる. */
export async function giveWord(previous: FormState, data: FormData): Promise<FormState> {
  return handleDesk("import-ledger", previous, data, word, async (ctx, { id, act }) => {
    if (act === "confirm") await confirmImport(ctx, id);
    else await dropImport(ctx, id);
    redirect(`/admin/ledger/import/${id}`);
  });
}
