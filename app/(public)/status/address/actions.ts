"use server";

import { z } from "zod";
import { handleStatus } from "@/app/(public)/status/handle-status";
import type { FormState } from "@/components/form/form-state";
import { emailAddress } from "@/domain/email-address";
import { askAddressChange } from "@/services/status/ask-address-change";

/** 次へ on 通知先メールアドレスの変更. */
export async function sendNewAddress(previous: FormState, data: FormData): Promise<FormState> {
  return handleStatus(previous, data, z.object({ email: emailAddress }), async (ctx, { email }) => {
    await askAddressChange(ctx, email);
    return "/status/address/code";
  });
}
