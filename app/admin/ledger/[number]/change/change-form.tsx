"use client";

import { changeLedger } from "@/app/admin/ledger/[number]/actions";
import { DeskForm } from "@/components/form/desk-form";
import { errorFor } from "@/components/form/form-state";
import { RadioGroup } from "@/components/form/radio-group";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { ButtonLink } from "@/components/ui/button-link";
import { ButtonRow } from "@/components/ui/button-row";
import { Notice } from "@/components/ui/notice";
import { ledgerFieldLabel } from "@/domain/ledger-difference";
import type { LedgerRow } from "@/domain/ledger-row";
import { limits } from "@/domain/limits";
import { formatPostalCode } from "@/domain/postal-address";
import { providerStatuses, providerStatusLabel } from "@/domain/provider-status";

type ChangeFormProps = { office: LedgerRow; asReadAt: number; waits: boolean };

const atOnce = ["name", "corporation", "phone"] as const;
const address = ["postalCode", "address", "building"] as const;

/** All fields of an office. What the page was opened with is kept through refusals: a row that changed since is not overwritten. */
export function ChangeForm({ office, asReadAt, waits }: ChangeFormProps) {
  return (
    <DeskForm action={changeLedger} title={`台帳の変更 ${office.number}`} hidden={{ number: office.number }}>
      {(state) => {
        const field = (name: (typeof atOnce)[number] | (typeof address)[number]) => (
          <TextField
            key={name}
            name={name}
            label={ledgerFieldLabel(name)}
            required={name === "name" || name === "address"}
            autoComplete="off"
            width={name === "postalCode" || name === "phone" ? "medium" : "full"}
            error={errorFor(state, name)}
            defaultValue={state.values[name] ?? (name === "postalCode" ? formatPostalCode(office[name]) : office[name])}
          />
        );
        return (
          <>
            <input type="hidden" name="asReadAt" value={state.values.asReadAt ?? asReadAt} readOnly />
            <h2>すぐに台帳に入るもの</h2>
            {atOnce.map(field)}
            <RadioGroup
              name="status"
              legend="状態"
              options={providerStatuses.map((value) => ({ value, label: providerStatusLabel(value) }))}
              error={errorFor(state, "status")}
              defaultValue={state.values.status ?? office.status}
            />
            <h2>別の職員の確認が要るもの</h2>
            {waits && (
              <Notice tone="warning">
                <p>
                  この事業所には、確認を待っている住所の変更があります。その確認か取下げが済むまで、住所は変更できません。
                </p>
              </Notice>
            )}
            {address.map(field)}
            <h2>変更の理由</h2>
            <TextField
              name="reason"
              label="理由"
              required
              support={`変更届の日付など。履歴に残ります。${limits.ledger.reason}文字まで。`}
              maxLength={limits.ledger.reason}
              error={errorFor(state, "reason")}
              defaultValue={state.values.reason}
            />
            <ButtonRow>
              <ButtonLink href={`/admin/ledger/${office.number}`}>戻る</ButtonLink>
              <SubmitButton>変更する</SubmitButton>
            </ButtonRow>
          </>
        );
      }}
    </DeskForm>
  );
}
