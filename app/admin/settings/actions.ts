"use server";

import { redirect } from "next/navigation";
import { handleDesk } from "@/app/_web/handle-desk";
import type { FormState } from "@/components/form/form-state";
import { federationSettingsForm } from "@/domain/federation-settings-form";
import { changeSettings } from "@/services/settings/change-settings";

/** 設定を保存する; the page says how much was changed, nothing included. */
export async function saveSettings(previous: FormState, data: FormData): Promise<FormState> {
  return handleDesk("change-settings", previous, data, federationSettingsForm, async (ctx, sent) => {
    const changed = await changeSettings(ctx, sent);
    redirect(`/admin/settings?federation=${sent.federation}&saved=${changed}`);
  });
}
