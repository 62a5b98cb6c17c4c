"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { handleForm } from "@/app/_web/handle-form";
import { openSession } from "@/app/_web/realm-session";
import { visitor } from "@/app/_web/visitor";
import type { FormState } from "@/components/form/form-state";
import { userId } from "@/domain/user-id";
import { signIn } from "@/services/accounts/sign-in";

const credentials = z.object({
  userId,
  password: z.string("passwordを入力してください。").min(1, "passwordを入力してください。"),
});

/** ログイン on ログイン. */
export async function logIn(previous: FormState, data: FormData): Promise<FormState> {
  return handleForm(previous, data, credentials, async (input) => {
    await openSession("office", await signIn(await visitor(), input));
    redirect("/account");
  });
}
