"use server";

import { setCookie } from "@/app/_web/cookies";
import { handleStatus } from "@/app/(public)/status/handle-status";
import type { FormState } from "@/components/form/form-state";
import { limits } from "@/domain/limits";
import { lookUpForm } from "@/domain/look-up-form";
import { lookUp } from "@/services/status/look-up";

/** 次へ on 申請状況の確認. */
export async function sendLookUp(previous: FormState, data: FormData): Promise<FormState> {
  return handleStatus(previous, data, lookUpForm, async (ctx, typed) => {
    const token = await lookUp(ctx, typed);
    if (token !== null) await setCookie("status", token, limits.proofPurge / 1000);
    return "/status/code";
  });
}
