"use server";

import { z } from "zod";
import { handleStatus } from "@/app/(public)/status/handle-status";
import type { FormState } from "@/components/form/form-state";
import { confirmationCode } from "@/domain/confirmation-code";
import { limits } from "@/domain/limits";
import { changeAddress } from "@/services/status/change-address";
import { resendAddressCode } from "@/services/status/resend-address-code";

const { digits } = limits.codes["notification-email"];
const anotherCode = z.object({ intent: z.literal("resend") }).transform(() => null);
const codeEntry = z.object({ code: confirmationCode(digits) }).transform(({ code }) => code);

/** 次へ and 再送 on the code page of 通知先メールアドレスの変更. */
export async function answerAddressCode(previous: FormState, data: FormData): Promise<FormState> {
  const form = data instanceof FormData && data.get("intent") === "resend" ? anotherCode : codeEntry;
  return handleStatus(previous, data, form, async (ctx, code) => {
    if (code === null) await resendAddressCode(ctx);
    else await changeAddress(ctx, code);
    return code === null ? "/status/address/code" : "/status/view?done=address";
  });
}
