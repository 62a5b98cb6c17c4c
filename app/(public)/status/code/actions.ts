"use server";

import { handleStatus } from "@/app/(public)/status/handle-status";
import type { FormState } from "@/components/form/form-state";
import { codeEntry } from "@/domain/code-entry";
import { proveLookUp } from "@/services/status/prove-look-up";
import { resendLookUpCode } from "@/services/status/resend-look-up-code";

/** 次へ and 再送 on the code page of 申請状況の確認. */
export async function answerLookUpCode(previous: FormState, data: FormData): Promise<FormState> {
  return handleStatus(previous, data, codeEntry("status"), async (ctx, code) => {
    if (code === null) await resendLookUpCode(ctx);
    else await proveLookUp(ctx, code);
    return code === null ? "/status/code" : "/status/view";
  });
}
