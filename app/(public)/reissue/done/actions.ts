"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { dropCookie } from "@/app/_web/cookies";
import { handleForm } from "@/app/_web/handle-form";
import type { FormState } from "@/components/form/form-state";

/** 終了 on 処理終了. */
export async function finish(previous: FormState, data: FormData): Promise<FormState> {
  return handleForm(previous, data, z.object({}), async () => {
    await dropCookie("draft");
    redirect("/");
  });
}
