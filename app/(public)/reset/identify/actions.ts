"use server";

import { setCookie } from "@/app/_web/cookies";
import { handleReset } from "@/app/(public)/reset/handle-reset";
import type { FormState } from "@/components/form/form-state";
import { limits } from "@/domain/limits";
import { resetForm } from "@/domain/reset-form";
import { identify } from "@/services/resets/identify";

/** 次へ on ログイン情報再設定認証. */
export async function sendIdentity(previous: FormState, data: FormData): Promise<FormState> {
  return handleReset(previous, data, resetForm, async (ctx, form) => {
    const token = await identify(ctx, form);
    if (token !== null) await setCookie("reset", token, limits.proofPurge / 1000);
    return "code";
  });
}
