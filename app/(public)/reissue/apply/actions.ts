"use server";

import { readCookie } from "@/app/_web/cookies";
import type { Answer } from "@/app/_web/handle-form";
import { handleStep } from "@/app/_web/handle-step";
import { keepDraft } from "@/app/_web/keep-draft";
import { corrected, correction, sentForm } from "@/app/(public)/reissue/apply/correction";
import { formHints } from "@/app/(public)/reissue/apply/form-hints";
import type { FormState } from "@/components/form/form-state";
import { type ApplicationForm, applicationForm } from "@/domain/application-form";
import { valuesSeen } from "@/domain/application-hints";
import type { Context } from "@/services/context";
import { apply } from "@/services/drafts/apply";
import { hintsOn } from "@/services/drafts/hints-on";

/** 次へ on ログイン情報再発行申請, and 「…に直す」 on what was asked about it. */
export async function sendApplication(previous: FormState, data: FormData): Promise<FormState> {
  if (correction.safeParse(data instanceof FormData ? Object.fromEntries(data) : null).success) {
    return correct(previous, data);
  }
  return handleStep(previous, data, sentForm, async (ctx, { seen, ...form }) => {
    const answer = await doubtsAbout(ctx, form, seen);
    if (answer !== undefined) return answer;
    const token = (await apply(ctx, form)) ?? (await readCookie("draft"));
    if (token !== undefined) await keepDraft(token);
    return "code";
  });
}

/** Puts one value right and shows the form again, with what else is asked about it. */
function correct(previous: FormState, data: FormData): Promise<FormState> {
  return handleStep(previous, data, correction, async (ctx, input) => {
    const { values, done } = corrected(input);
    const form = applicationForm.safeParse(values);
    const answer = form.success ? await doubtsAbout(ctx, form.data, "") : undefined;
    return { ...answer, values: { ...values, ...answer?.values }, done };
  });
}

async function doubtsAbout(ctx: Context, form: ApplicationForm, seen: string): Promise<Answer | undefined> {
  const hints = formHints(await hintsOn(ctx, form, seen));
  return hints.length === 0 ? undefined : { hints, values: { seen: valuesSeen(form) } };
}
