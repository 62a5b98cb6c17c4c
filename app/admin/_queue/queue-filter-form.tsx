"use client";

import { showView } from "@/app/admin/_queue/actions";
import { Checkbox } from "@/components/form/checkbox";
import { DeskForm } from "@/components/form/desk-form";
import { errorFor, type FormState } from "@/components/form/form-state";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { waitingLabel, waitingReasons } from "@/domain/application-status";
import { flagLabel } from "@/domain/case-flag-rules";
import { flagWishes, isNarrowed, type QueueView, queueStateLabel, statesOf } from "@/domain/queue-view";

type QueueFilterFormProps = { view: QueueView; search: string };

/** 検索 and 絞り込み. What is searched for is sent by post, so that a mail address never stands in the address bar (R11). */
export function QueueFilterForm({ view, search }: QueueFilterFormProps) {
  const { status } = view;
  const chosen = status === "open-work" ? "" : status;
  const narrowed = isNarrowed(view);
  return (
    <DeskForm action={showView} title={`申請一覧 ${queueStateLabel(status)}`} hidden={{ status: chosen }}>
      {(state) => (
        <search className="flow">
          <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
            <div className="w-full max-w-xl">
              <TextField
                name="q"
                label="検索"
                support={`受付番号、事業所番号のはじめの3桁以上、事業所名や法人名の一部、メールアドレスのはじめの部分。${chosen === "" || chosen === "all" ? "すべての状態から探します。" : `「${queueStateLabel(status)}」の中から探します。`}`}
                autoComplete="off"
                spellCheck={false}
                defaultValue={state.values.q ?? search}
              />
            </div>
            <SubmitButton variant="secondary">検索</SubmitButton>
            {(narrowed || search !== "") && (
              <a
                href={chosen === "" ? "/admin" : `/admin?status=${chosen}`}
                className="inline-flex min-h-11 items-center"
              >
                条件をすべて外す
              </a>
            )}
          </div>
          <details open={narrowed || state.errors.length > 0} className="flow">
            <summary className="min-h-11 w-fit cursor-pointer py-2 font-bold">絞り込み</summary>
            <Conditions view={view} state={state} />
            <SubmitButton variant="secondary">この条件で表示</SubmitButton>
          </details>
        </search>
      )}
    </DeskForm>
  );
}

function Conditions({ view, state }: { view: QueueView; state: FormState }) {
  const values = { ...view, mine: view.mine ? "yes" : "", ...state.values };
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-4">
      {statesOf({ ...view, waiting: undefined }).includes("waiting") && (
        <SelectField
          name="waiting"
          label="確認待ちの理由"
          blank="指定なし"
          options={waitingReasons.map((reason) => ({ value: reason, label: waitingLabel(reason) }))}
          defaultValue={values.waiting}
        />
      )}
      <SelectField
        name="flag"
        label="確認点"
        blank="指定なし"
        options={flagWishes.map((wish) => ({ value: wish, label: wishLabel(wish) }))}
        defaultValue={values.flag}
      />
      <div className="w-full max-w-xs md:w-56">
        <TextField name="from" label="受付日(この日から)" type="date" width="medium" defaultValue={values.from} />
      </div>
      <div className="w-full max-w-xs md:w-56">
        <TextField
          name="to"
          label="受付日(この日まで)"
          type="date"
          width="medium"
          defaultValue={values.to}
          error={errorFor(state, "to")}
        />
      </div>
      <div className="lg:pt-9">
        <Checkbox name="mine" label="自分が扱った申請だけ" defaultChecked={values.mine === "yes"} />
      </div>
    </div>
  );
}

function wishLabel(wish: (typeof flagWishes)[number]): string {
  if (wish === "any") return "あり";
  return wish === "none" ? "なし" : flagLabel(wish);
}
