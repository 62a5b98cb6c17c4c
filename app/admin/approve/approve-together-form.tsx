"use client";

import { useState } from "react";
import { approveTogether } from "@/app/admin/approve/actions";
import { AddressesConfirmed } from "@/app/admin/approve/addresses-confirmed";
import { LeftOut } from "@/app/admin/approve/left-out";
import { DeskForm } from "@/components/form/desk-form";
import { errorFor, type FormOutcome, type FormState } from "@/components/form/form-state";
import { FreshFactorField } from "@/components/form/fresh-factor-field";
import { Outcomes } from "@/components/form/outcomes";
import { SubmitButton } from "@/components/form/submit-button";
import { DataTable } from "@/components/ui/data-table";
import { formatReference } from "@/domain/reference";
import type { LeftOut as Case } from "@/services/reviews/list-clean";

type Row = {
  reference: string;
  version: number;
  providerNumber: string;
  providerName: string;
  address: string;
  /** What to look at in the address; "" for nothing. */
  addressNote: string;
  received: string;
  ledgerSeenAt: number;
};

type ApproveTogetherFormProps = {
  cases: Row[];
  /** Names the list of these cases (`listStamp`). */
  list: string;
  leftOut: Case[];
  /** Whether the last 認証コード is too old for the act, so that it is asked for beforehand (R40). */
  asksFactor: boolean;
  empty: string;
};

const columns = [{ heading: "事業所" }, { heading: "宛先" }, { heading: "受付番号" }, { heading: "承認しない" }];

/**
 * All clean cases with one box and one button. What is posted stays small however many there are: the listed versions and ledger rows in one
 * field, and the boxes of the exceptions.
 */
export function ApproveTogetherForm({ cases, list, leftOut, asksFactor, empty }: ApproveTogetherFormProps) {
  const listed = cases.map(({ reference, version, ledgerSeenAt }) => `${reference}.${version}.${ledgerSeenAt}`);
  const offices = useOffices([...cases, ...leftOut]);
  return (
    <DeskForm action={approveTogether} title="まとめて承認" hidden={{ cases: listed.join(",") }}>
      {(state) => (
        <>
          <Outcomes outcomes={state.outcomes} done="承認しました" left="承認していません" offices={offices} />
          {(cases.length > 0 || empty !== "") && <Cases cases={cases} empty={empty} state={state} />}
          {cases.length > 0 && (
            <>
              <AddressesConfirmed state={state} list={list} />
              {asksFactor && errorFor(state, "totp") === undefined && <FreshFactorField />}
              <SubmitButton>印を付けた申請を除いて承認する</SubmitButton>
            </>
          )}
          <LeftOut cases={leftOut.filter(({ reference }) => !isDone(state.outcomes, reference))} />
        </>
      )}
    </DeskForm>
  );
}

/** The name of every office that this page has listed: what was approved is on its list no more. */
function useOffices(shown: readonly { reference: string; providerName: string }[]): ReadonlyMap<string, string> {
  const [offices, keep] = useState<ReadonlyMap<string, string>>(() => namesOf(shown));
  if (shown.some(({ reference }) => !offices.has(reference))) keep(new Map([...offices, ...namesOf(shown)]));
  return offices;
}

function namesOf(shown: readonly { reference: string; providerName: string }[]): Map<string, string> {
  return new Map(shown.map(({ reference, providerName }) => [reference, providerName]));
}

/** A case that has just been approved here is not told of again as one that cannot be. */
function isDone(outcomes: FormOutcome[] = [], reference: string): boolean {
  return outcomes.some(({ done, references }) => done && references.includes(reference));
}

function Cases({ cases, empty, state }: { cases: Row[]; empty: string; state: FormState }) {
  return (
    <DataTable
      caption={`まとめて承認できる申請(${cases.length}件)`}
      columns={columns}
      empty={empty}
      rows={cases.map((row) => ({
        key: row.reference,
        cells: [
          <Office key="office" row={row} />,
          <Address key="address" row={row} />,
          <Filed key="filed" row={row} />,
          <Exception key="except" row={row} excepted={state.values[`except-${row.reference}`] === "yes"} />,
        ],
      }))}
    />
  );
}

function Office({ row: { providerName, providerNumber } }: { row: Row }) {
  return (
    <>
      {providerName} <span className="code block font-normal">{providerNumber}</span>
    </>
  );
}

function Address({ row: { address, addressNote } }: { row: Row }) {
  return (
    <>
      {address}
      {addressNote !== "" && <span className="block font-bold text-yellow-1200">要確認:{addressNote}</span>}
    </>
  );
}

function Filed({ row: { reference, received } }: { row: Row }) {
  return (
    <>
      <a href={`/admin/applications/${reference}`} className="code">
        {formatReference(reference)}
      </a>
      <span className="block">{received}</span>
    </>
  );
}

function Exception({ row: { reference }, excepted }: { row: Row; excepted: boolean }) {
  return (
    <label className="-my-2 flex min-h-11 w-fit cursor-pointer items-center gap-2 whitespace-nowrap">
      <input
        type="checkbox"
        name={`except-${reference}`}
        value="yes"
        defaultChecked={excepted}
        className="size-6 shrink-0 cursor-pointer accent-blue-900"
      />
      <span className="sr-only">{formatReference(reference)}を</span>除く
    </label>
  );
}
