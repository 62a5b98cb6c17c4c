"use server";

import { redirect } from "next/navigation";
import { applicant } from "@/app/_web/applicant";
import { setCookie } from "@/app/_web/cookies";
import { handleForm } from "@/app/_web/handle-form";
import { stepPath } from "@/app/_web/visit";
import type { FormState } from "@/components/form/form-state";
import { applicationForm } from "@/domain/application-form";
import { apply } from "@/services/drafts/apply";

/** 次へ on ログイン情報再発行申請. */
export async function sendApplication(previous: FormState, data: FormData): Promise<FormState> {
  return handleForm(previous, data, applicationForm, async (form) => {
    const token = await apply(await applicant(), form);
    if (token !== null) await setCookie("draft", token);
    redirect(stepPath("code"));
  });
}
