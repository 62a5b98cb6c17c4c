"use server";

import { refresh } from "next/cache";
import { alike } from "@/app/_web/alike";
import { handleDesk } from "@/app/_web/handle-desk";
import { approvals } from "@/app/admin/approve/approvals";
import type { FormState } from "@/components/form/form-state";
import { approveClean } from "@/services/reviews/approve-clean";

/** まとめて承認: how it ended for each case stands on the same page, whose list is drawn anew. */
export async function approveTogether(previous: FormState, data: FormData): Promise<FormState> {
  return handleDesk("approve", previous, data, approvals, async (ctx, input) => {
    const outcomes = await approveClean(ctx, input);
    refresh();
    return { outcomes: alike(outcomes) };
  });
}
