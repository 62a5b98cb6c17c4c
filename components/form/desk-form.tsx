"use client";

import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "@/components/form/action-form";
import { EnterMeans } from "@/components/form/enter-means";
import { emptyForm, errorFor, type FormState } from "@/components/form/form-state";
import { FreshFactorField } from "@/components/form/fresh-factor-field";

type DeskFormProps = {
  action: FormAction;
  title: string;
  children: (state: FormState) => ReactNode;
  hidden?: Record<string, string>;
};

/** `ActionForm` for the desk: when an act asks for a fresh 認証コード, its field stands above all else, and Enter in it does that act again (R40). */
export function DeskForm({ children, ...form }: DeskFormProps) {
  return (
    <ActionForm {...form} initial={emptyForm}>
      {(state) => {
        const asked = errorFor(state, "totp");
        return (
          <>
            {asked && state.values.act && <EnterMeans act={state.values.act} />}
            {asked && <FreshFactorField error={asked} />}
            {children(state)}
          </>
        );
      }}
    </ActionForm>
  );
}
