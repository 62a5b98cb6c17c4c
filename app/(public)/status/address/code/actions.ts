"use server";

import { handleStatus } from "@/app/(public)/status/handle-status";
import type { FormState } from "@/components/form/form-state";
import { codeEntry } from "@/domain/code-entry";
import { changeAddress } from "@/services/status/change-address";
import { resendAddressCode } from "@/services/status/resend-address-code";

/** 次へ and 再送 on the code page of 通知先メールアドレスの変更. */
export async function answerAddressCode(previous: FormState, data: FormData): Promise<FormState> {
  return handleStatus(previous, data, codeEntry("notification-email"), async (ctx, code) => {
    if (code === null) await resendAddressCode(ctx);
    else await changeAddress(ctx, code);
    return code === null ? "/status/address/code" : "/status/view?done=address";
  });
}
