"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { applicant } from "@/app/_web/applicant";
import { handleForm } from "@/app/_web/handle-form";
import { openSession } from "@/app/_web/realm-session";
import type { FormState } from "@/components/form/form-state";
import { deviceName } from "@/domain/device";
import { userId } from "@/domain/user-id";
import { signIn } from "@/services/accounts/sign-in";

const credentials = z.object({
  userId,
  password: z.string("passwordを入力してください。").min(1, "passwordを入力してください。"),
});

/** ログイン on ログイン. */
export async function logIn(previous: FormState, data: FormData): Promise<FormState> {
  return handleForm(previous, data, credentials, async (input) => {
    const device = deviceName((await headers()).get("user-agent"));
    await openSession("office", await signIn(await applicant("reset"), { ...input, device }));
    redirect("/account");
  });
}
