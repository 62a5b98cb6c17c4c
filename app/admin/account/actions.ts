"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { handleDesk } from "@/app/_web/handle-desk";
import type { FormState } from "@/components/form/form-state";
import { passwordEntry } from "@/domain/password-entry";
import { unlinkSignOn } from "@/services/oidc/unlink-sign-on";
import { changeOwnPassword } from "@/services/staff/change-own-password";
import { endOwnSessions } from "@/services/staff/end-own-sessions";
import { renewRecoveryCodes } from "@/services/staff/renew-recovery-codes";

const choice = z.object({ end: z.string("ログアウトする端末を選んでください。").max(100) });
const missing = "現在のパスワードを入力してください。";
const change = passwordEntry.and(z.object({ currentSecret: z.string(missing).min(1, missing) }));

/** The buttons of ログイン中の端末: one session by its key, or the "others". */
export async function endStaffDevices(previous: FormState, data: FormData): Promise<FormState> {
  return handleDesk("end-own-sessions", previous, data, choice, async (ctx, { end }) => {
    await endOwnSessions(ctx, end);
    redirect("/admin/account?done=sessions");
  });
}

/** 変更 on パスワードの変更. */
export async function replaceStaffPassword(previous: FormState, data: FormData): Promise<FormState> {
  return handleDesk("change-own-factors", previous, data, change, async (ctx, input) => {
    await changeOwnPassword(ctx, input);
    redirect("/admin/account?done=password");
  });
}

/** 作り直す on 回復コード: the new ones are shown this once. */
export async function makeStaffRecoveryCodes(previous: FormState, data: FormData): Promise<FormState> {
  return handleDesk("change-own-factors", previous, data, z.object({}), async (ctx) => ({
    values: { recoveryCodes: (await renewRecoveryCodes(ctx)).join(" ") },
  }));
}

/** 連携を解除する on アカウント. */
export async function unlinkOwnSignOn(previous: FormState, data: FormData): Promise<FormState> {
  return handleDesk("change-own-factors", previous, data, z.object({}), async (ctx) => {
    await unlinkSignOn(ctx, ctx.actor.id);
    redirect("/admin/account?done=unlink");
  });
}
