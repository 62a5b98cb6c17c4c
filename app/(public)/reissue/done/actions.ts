"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { dropCookie } from "@/app/_web/cookies";
import { handleForm } from "@/app/_web/handle-form";
import { handleStep } from "@/app/_web/handle-step";
import { keepDraft } from "@/app/_web/keep-draft";
import type { FormState } from "@/components/form/form-state";
import { beginNext } from "@/services/drafts/begin-next";

/** 終了 and 続けて別の事業所を申請 on 処理終了. */
export async function finish(previous: FormState, data: FormData): Promise<FormState> {
  if (data instanceof FormData && data.get("intent") === "next") return applyForNext(previous, data);
  return handleForm(previous, data, z.object({}), async () => {
    await dropCookie("draft");
    redirect("/");
  });
}

function applyForNext(previous: FormState, data: FormData): Promise<FormState> {
  return handleStep(previous, data, z.object({}), async (ctx) => {
    const token = await beginNext(ctx);
    await (token === null ? dropCookie("draft") : keepDraft(token));
    return "apply";
  });
}
