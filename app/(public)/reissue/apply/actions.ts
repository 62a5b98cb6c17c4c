"use server";

import { setCookie } from "@/app/_web/cookies";
import { handleStep } from "@/app/_web/handle-step";
import type { FormState } from "@/components/form/form-state";
import { applicationForm } from "@/domain/application-form";
import { limits } from "@/domain/limits";
import { apply } from "@/services/drafts/apply";

/** 次へ on ログイン情報再発行申請. */
export async function sendApplication(previous: FormState, data: FormData): Promise<FormState> {
  return handleStep(previous, data, applicationForm, async (ctx, form) => {
    const token = await apply(ctx, form);
    if (token !== null) await setCookie("draft", token, limits.draftPurge / 1000);
    return "code";
  });
}
