"use client";

import { startTransition, useActionState, useEffect, useRef } from "react";
import { takeReturned } from "@/app/admin/letters/returns/actions";
import { BookedReturns } from "@/app/admin/letters/returns/booked-returns";
import { useDoubleReadings } from "@/app/admin/letters/returns/double-readings";
import { ReturnedLetter } from "@/app/admin/letters/returns/returned-letter";
import { controlLook, Field, supportId } from "@/components/form/field";
import { emptyForm } from "@/components/form/form-state";
import { Button } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";

/**
 * A pile of letters that came back, one scan after another. The field keeps the focus and is never drawn anew, so that a
 * reading never presses a button and none is lost; readings are answered in their order, and each tells which letter the page showed
 * when it was read. Without scripts each is a post of its own.
 */
export function ReturnsDesk({ title }: { title: string }) {
  const [state, send, pending] = useActionState(takeReturned, emptyForm);
  const field = useRef<HTMLInputElement>(null);
  const { attempt, values } = state;
  const problem = state.errors[0]?.message;
  const shown = problem === undefined && values.office !== undefined && values.code !== "";
  const isDouble = useDoubleReadings(pending, attempt);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each answer the next letter is scanned.
  useEffect(() => field.current?.focus(), [attempt]);
  return (
    <div className="flow">
      <PageTitle title={title} hasError={problem !== undefined} />
      <form
        action={send}
        noValidate
        className="flow"
        onSubmit={(event) => {
          event.preventDefault();
          const data = new FormData(event.currentTarget);
          event.currentTarget.reset();
          if (isDouble(String(data.get("scan")), event.timeStamp)) return;
          startTransition(() => send(data));
        }}
      >
        <input type="hidden" name="act" value="scan" />
        {shown && (
          <>
            <input type="hidden" name="shownCode" value={values.code} />
            <input type="hidden" name="shownReference" value={values.reference} />
            <input type="hidden" name="shownVersion" value={values.version} />
          </>
        )}
        <Field
          name="scan"
          label="受付番号、または追跡番号"
          support="表示された通知書を確かめ、同じバーコードをもう一度読み取ると、返戻にします。別の通知書を読み取ると、そちらを表示します。"
        >
          <input
            ref={field}
            id="scan"
            name="scan"
            autoComplete="off"
            maxLength={60}
            // biome-ignore lint/a11y/noAutofocus: without scripts nothing else leads a scanner to its field.
            autoFocus
            aria-invalid={problem === undefined ? undefined : true}
            aria-describedby={supportId("scan")}
            className={`${controlLook} w-full max-w-xs`}
          />
        </Field>
        <div role="status" className="min-h-7 font-bold">
          {problem && <p className="text-red-1000">エラー: {problem}</p>}
          {!problem && values.said && <p className={values.justBooked ? "text-green-900" : ""}>{values.said}</p>}
        </div>
        <Button variant="secondary">通知書を探す</Button>
      </form>
      {!problem && values.office && (
        <ReturnedLetter values={values}>
          {shown && (
            <form
              action={send}
              className="flow"
              onSubmit={(event) => {
                if (pending) event.preventDefault();
              }}
            >
              <input type="hidden" name="act" value="confirm" />
              <input type="hidden" name="reference" value={values.reference} />
              <input type="hidden" name="version" value={values.version} />
              <p>返戻にすると、仮パスワードはすぐに無効になり、申請者にメールでお知らせします。</p>
              <Button>返戻にする</Button>
            </form>
          )}
        </ReturnedLetter>
      )}
      <BookedReturns booked={values.booked ?? ""} />
    </div>
  );
}
