"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { handleForm } from "@/app/_web/handle-form";
import { closeSession, sessionToken } from "@/app/_web/realm-session";
import { visitor } from "@/app/_web/visitor";
import type { FormState } from "@/components/form/form-state";
import { signOut } from "@/services/staff/sign-out";

/** ログアウト of the staff, from any page of /admin and from between the two steps of 職員ログイン. */
export async function signOutStaff(previous: FormState, data: FormData): Promise<FormState> {
  return handleForm(previous, data, z.object({}), async () => {
    const token = await sessionToken("staff");
    if (token !== null) await signOut(await visitor(), token);
    await closeSession("staff");
    redirect("/admin/sign-in");
  });
}
