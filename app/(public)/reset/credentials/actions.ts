"use server";

import { handleReset } from "@/app/(public)/reset/handle-reset";
import type { FormState } from "@/components/form/form-state";
import { passwordEntry } from "@/domain/password-entry";
import { resetCredentials } from "@/services/resets/reset-credentials";

/** 再設定 on ログイン情報再設定. */
export async function setCredentials(previous: FormState, data: FormData): Promise<FormState> {
  return handleReset(previous, data, passwordEntry, async (ctx, { password }) => {
    await resetCredentials(ctx, password);
    return "done";
  });
}
