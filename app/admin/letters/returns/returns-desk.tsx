"use client";

import { useActionState, useEffect, useRef } from "react";
import { takeReturned } from "@/app/admin/letters/returns/actions";
import { BookedReturns } from "@/app/admin/letters/returns/booked-returns";
import { useDoubleReadings } from "@/app/admin/letters/returns/double-readings";
import { ReturnedLetter } from "@/app/admin/letters/returns/returned-letter";
import { Scanner } from "@/app/admin/letters/scanner";
import { emptyForm, type FormState } from "@/components/form/form-state";
import { Button } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";

/**
 * A pile of letters that came back, one scan after another. The field has the focus again after every answer, and each reading
 * tells which letter the page showed when it was read.
 */
export function ReturnsDesk({ title }: { title: string }) {
  const [state, send, pending] = useActionState(takeReturned, emptyForm);
  const field = useRef<HTMLInputElement>(null);
  const { attempt, values } = state;
  const problem = state.errors[0]?.message;
  const shown = problem === undefined && values.office !== undefined ? shownOn(values) : undefined;
  const isDouble = useDoubleReadings(pending, attempt);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each answer the next letter is scanned.
  useEffect(() => field.current?.focus(), [attempt]);
  return (
    <div className="flow">
      <PageTitle title={title} hasError={problem !== undefined} />
      <Scanner
        send={send}
        drops={isDouble}
        hidden={shown}
        label="受付番号、または追跡番号"
        support="表示された通知書を確かめ、同じバーコードをもう一度読み取ると、返戻にします。別の通知書を読み取ると、そちらを表示します。"
        button="通知書を探す"
        field={field}
        autoFocus
        answer={{ problem, said: values.said, tone: values.justBooked ? "text-green-900" : "" }}
      />
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
              <Button variant="danger">返戻にする</Button>
            </form>
          )}
        </ReturnedLetter>
      )}
      <BookedReturns booked={values.booked ?? ""} />
    </div>
  );
}

/** What each reading carries while a letter that can be booked is shown. */
function shownOn({ code, reference = "", version = "" }: FormState["values"]): Record<string, string> | undefined {
  return code ? { shownCode: code, shownReference: reference, shownVersion: version } : undefined;
}
