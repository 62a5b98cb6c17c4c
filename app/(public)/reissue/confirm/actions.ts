"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { applicant } from "@/app/_web/applicant";
import { handleForm } from "@/app/_web/handle-form";
import { stepPath } from "@/app/_web/visit";
import type { FormState } from "@/components/form/form-state";
import { submit } from "@/services/applications/submit";

/** 送信 on 送信確認. */
export async function send(previous: FormState, data: FormData): Promise<FormState> {
  return handleForm(previous, data, z.object({}), async () => {
    await submit(await applicant());
    redirect(stepPath("done"));
  });
}
