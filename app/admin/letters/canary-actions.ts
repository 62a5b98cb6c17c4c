"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { handleDesk } from "@/app/_web/handle-desk";
import type { FormState } from "@/components/form/form-state";
import { batchKeyField } from "@/domain/batch-key";
import { recordCanary } from "@/services/letters/record-canary";

const arrival = z.object({ batch: batchKeyField, arrivedOn: z.iso.date("届いた日を入力してください。") });

/** 届いた日を記録する, for a 確認用の通知書. */
export async function recordArrival(previous: FormState, data: FormData): Promise<FormState> {
  return handleDesk("record-canary", previous, data, arrival, async (ctx, { batch, arrivedOn }) => {
    await recordCanary(ctx, batch, arrivedOn);
    redirect("/admin/letters?arrived=1#canaries");
  });
}
