"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { dropCookie, setCookie } from "@/app/_web/cookies";
import { handleForm } from "@/app/_web/handle-form";
import { visitor } from "@/app/_web/visitor";
import type { FormState } from "@/components/form/form-state";
import { passwordEntry } from "@/domain/password-entry";
import { compact, typedText } from "@/domain/typed-text";
import { enrol } from "@/services/staff/enrol";
import { finishEnrolment } from "@/services/staff/finish-enrolment";

const holder = z.object({ token: z.string().min(1) });
const enrolment = passwordEntry.and(
  holder.extend({
    totp: typedText({ missing: "認証コードを入力してください。", normalise: compact, fault: () => undefined }),
  }),
);

/** 登録 on 職員登録; the same address then shows the recovery codes. */
export async function takeEnrolment(previous: FormState, data: FormData): Promise<FormState> {
  return handleForm(previous, data, enrolment, async ({ token, ...entry }) => {
    await setCookie("enrolled", await enrol(await visitor(), token, entry));
    redirect(`/admin/enrol/${encodeURIComponent(token)}`);
  });
}

/** 保管しました below the recovery codes. */
export async function putAwayCodes(previous: FormState, data: FormData): Promise<FormState> {
  return handleForm(previous, data, holder, async ({ token }) => {
    await finishEnrolment(await visitor(), token);
    await dropCookie("enrolled");
    redirect("/admin/sign-in");
  });
}
