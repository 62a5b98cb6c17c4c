"use client";

import { approveTogether } from "@/app/admin/approve/actions";
import { LeftOut } from "@/app/admin/approve/left-out";
import { Checkbox } from "@/components/form/checkbox";
import { DeskForm } from "@/components/form/desk-form";
import { errorFor, type FormOutcome } from "@/components/form/form-state";
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
  received: string;
  ledgerSeenAt: number;
};

const columns = [{ heading: "事業所" }, { heading: "宛先" }, { heading: "受付番号" }, { heading: "承認しない" }];

/**
 * All clean cases with one box and one button. What is posted stays small however many there are: the listed versions and ledger rows in one
 * field, and the boxes of the exceptions.
 */
export function ApproveTogetherForm({ cases, leftOut }: { cases: Row[]; leftOut: Case[] }) {
  const listed = cases.map(({ reference, version, ledgerSeenAt }) => `${reference}.${version}.${ledgerSeenAt}`);
  return (
    <DeskForm action={approveTogether} title="まとめて承認" hidden={{ cases: listed.join(",") }}>
      {(state) => (
        <>
          <Outcomes outcomes={state.outcomes} done="承認しました" left="承認していません" />
          <DataTable
            caption={`まとめて承認できる申請(${cases.length}件)`}
            columns={columns}
            empty="まとめて承認できる申請はありません。"
            rows={cases.map((row) => ({
              key: row.reference,
              cells: [
                <Office key="office" row={row} />,
                row.address,
                <Filed key="filed" row={row} />,
                <Exception key="except" row={row} excepted={state.values[`except-${row.reference}`] === "yes"} />,
              ],
            }))}
          />
          {cases.length > 0 && (
            <>
              <Checkbox
                name="addressConfirmed"
                label="宛先の住所を確認しました"
                required
                error={errorFor(state, "addressConfirmed")}
                defaultChecked={state.values.addressConfirmed === "yes" && state.outcomes === undefined}
              />
              <SubmitButton>{cases.length}件から、印を付けた申請を除いて承認する</SubmitButton>
            </>
          )}
          <LeftOut cases={leftOut.filter(({ reference }) => !isDone(state.outcomes, reference))} />
        </>
      )}
    </DeskForm>
  );
}

/** A case that has just been approved here is not told of again as one that cannot be. */
function isDone(outcomes: FormOutcome[] = [], reference: string): boolean {
  return outcomes.some(({ done, references }) => done && references.includes(reference));
}

function Office({ row: { providerName, providerNumber } }: { row: Row }) {
  return (
    <>
      {providerName} <span className="code block font-normal">{providerNumber}</span>
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
    <Checkbox name={`except-${reference}`} label={`${formatReference(reference)}を除く`} defaultChecked={excepted} />
  );
}
