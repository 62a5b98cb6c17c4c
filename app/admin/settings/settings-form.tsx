"use client";

import { saveSettings } from "@/app/admin/settings/actions";
import { OfficeFields } from "@/app/admin/settings/office-fields";
import { PostingFields } from "@/app/admin/settings/posting-fields";
import { ReviewFields } from "@/app/admin/settings/review-fields";
import { shownSettings } from "@/app/admin/settings/shown-settings";
import { DeskForm } from "@/components/form/desk-form";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button-link";
import { ButtonRow } from "@/components/ui/button-row";
import type { FederationSettings } from "@/domain/federation-settings";

type SettingsFormProps = { federation: FederationSettings & { code: string; name: string; version: number } };

/**
 * The settings of one federation. The version stays that of the first opening, however often the form comes back: what
 * colleagues changed meanwhile is seen only on a page opened anew.
 */
export function SettingsForm({ federation }: SettingsFormProps) {
  return (
    <DeskForm action={saveSettings} title={`設定 ${federation.name}`} hidden={{ federation: federation.code }}>
      {(state) => {
        const part = { shown: shownSettings(federation, state), state };
        return (
          <>
            <input type="hidden" name="version" value={part.shown.version} />
            <OfficeFields {...part} />
            <PostingFields {...part} />
            <ReviewFields {...part} />
            <ButtonRow>
              <ButtonLink href={`/admin/settings?federation=${federation.code}`}>保存した設定に戻す</ButtonLink>
              <SubmitButton>設定を保存する</SubmitButton>
            </ButtonRow>
          </>
        );
      }}
    </DeskForm>
  );
}
