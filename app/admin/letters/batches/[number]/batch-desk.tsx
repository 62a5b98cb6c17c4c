"use client";

import { useActionState } from "react";
import { ActForm } from "@/app/admin/letters/batches/[number]/act-form";
import { actOnBatch } from "@/app/admin/letters/batches/[number]/actions";
import { GapForm } from "@/app/admin/letters/batches/[number]/gap-form";
import { ScanForm } from "@/app/admin/letters/batches/[number]/scan-form";
import { ErrorSummary } from "@/components/form/error-summary";
import { emptyForm, errorFor } from "@/components/form/form-state";
import { Outcomes } from "@/components/form/outcomes";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { Arrival } from "@/components/ui/arrival";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";

type BatchDeskProps = {
  batch: string;
  title: string;
  /** The page already tells of an error: a reprint was refused. */
  refused: boolean;
  today: string;
  /** Whether today is a day on which the federation posts letters. */
  postsToday: boolean;
  /** How many letters wait for each step, and those that keep the batch open. */
  toSeal: number;
  toPost: number;
  /** How many letters are sealed and not posted, whoever may post them. */
  toUnseal: number;
  missing: { reference: string; office: string }[];
  isOpen: boolean;
};

/** What there is to do with a batch: seal, one by one or all at once, take that back, post, say why something is missing, close. */
export function BatchDesk({
  batch,
  title,
  refused,
  today,
  postsToday,
  toSeal,
  toPost,
  toUnseal,
  missing,
  isOpen,
}: BatchDeskProps) {
  const [state, send, pending] = useActionState(actOnBatch, emptyForm);
  const desk = { state, send, pending, batch };
  const isScan = state.values.act === "scan";
  return (
    <div className="flow">
      <PageTitle title={title} hasError={refused || state.errors.length > 0} />
      {!isScan && <ErrorSummary key={state.attempt} errors={state.errors} />}
      {!isScan && state.values.said && (
        <Arrival key={state.attempt} label="操作の結果">
          <Notice tone="success">
            <p>{state.values.said}</p>
          </Notice>
        </Arrival>
      )}
      <Outcomes
        key={`outcomes ${state.attempt}`}
        outcomes={state.outcomes}
        done="発送しました"
        left="発送していません"
      />
      <ScanForm desk={desk} />
      {isOpen && toSeal > 0 && (
        <ActForm desk={desk} act="seal-all" title="封入">
          <p>枚数を数え、窓から宛先のほかに何も見えないことを確かめてから押してください。</p>
          <SubmitButton>この束の{toSeal}通をすべて封入済にする</SubmitButton>
        </ActForm>
      )}
      {isOpen && toPost > 0 && (
        <ActForm desk={desk} act="post" title="発送">
          <TextField
            name="postedOn"
            type="date"
            label="発送日"
            required
            support={
              <>
                仮パスワードの有効期間は、この日から数えます。
                {!postsToday && (
                  <p className="font-bold text-red-900">今日は発送する曜日ではありません。日付を確認してください。</p>
                )}
              </>
            }
            error={errorFor(state, "postedOn")}
            defaultValue={state.values.postedOn ?? today}
            width="medium"
          />
          <SubmitButton>封入済の{toPost}通を発送済にする</SubmitButton>
        </ActForm>
      )}
      {isOpen && toUnseal > 0 && (
        <ActForm desk={desk} act="unseal-batch" title="封入の取消">
          <p>
            封入済で発送していない{toUnseal}
            通を、封入待ちに戻します。読み取った追跡番号は残り、束の再印刷もできるようになります。
          </p>
          <SubmitButton variant="secondary">封入の記録を取り消す</SubmitButton>
        </ActForm>
      )}
      {isOpen && missing.length > 0 && <GapForm desk={desk} missing={missing} folded={toSeal + toPost > 0} />}
      {isOpen && missing.length === 0 && (
        <ActForm desk={desk} act="close" title="束を閉じる">
          <p>発送していない通知書には、すべて理由があります。</p>
          <SubmitButton>この束を閉じる</SubmitButton>
        </ActForm>
      )}
    </div>
  );
}
