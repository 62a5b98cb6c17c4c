"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { applicant } from "@/app/_web/applicant";
import { handleForm } from "@/app/_web/handle-form";
import { stepPath } from "@/app/_web/visit";
import type { FormState } from "@/components/form/form-state";
import { prefectureCode } from "@/domain/prefecture";
import { choosePrefecture } from "@/services/drafts/choose-prefecture";

const choice = z.object({ prefecture: prefectureCode });

/** 次へ on 請求先都道府県選択. */
export async function choose(previous: FormState, data: FormData): Promise<FormState> {
  return handleForm(previous, data, choice, async ({ prefecture }) => {
    await choosePrefecture(await applicant(), prefecture);
    redirect(stepPath("code"));
  });
}
