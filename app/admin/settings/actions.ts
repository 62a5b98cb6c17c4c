"use server";

import { redirect } from "next/navigation";
import { handleDesk } from "@/app/_web/handle-desk";
import type { FormState } from "@/components/form/form-state";
import { federationSettingsForm } from "@/domain/federation-settings-form";
import { changeSettings } from "@/services/settings/change-settings";

/** 設定を保存する. */
export async function saveSettings(previous: FormState, data: FormData): Promise<FormState> {
  return handleDesk(previous, data, federationSettingsForm, async (ctx, sent) => {
    const changed = await changeSettings(ctx, sent);
    if (changed === 0) return { done: "変更された項目がないため、保存するものはありませんでした。" };
    redirect(`/admin/settings?federation=${sent.federation}&saved=${changed}`);
  });
}
