"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { handleForm } from "@/app/_web/handle-form";
import type { FormState } from "@/components/form/form-state";

const fork = z.object({
  path: z.enum(["registered", "unregistered"], { error: "あてはまるメニューを選択してください。" }),
});

/** 次へ on パスワード等を紛失した方. */
export async function takePath(previous: FormState, data: FormData): Promise<FormState> {
  return handleForm(previous, data, fork, async ({ path }) => {
    redirect(path === "registered" ? "/reset/identify" : "/reissue/apply");
  });
}
