"use client";

import { startTransition } from "react";
import type { Desk } from "@/app/admin/letters/batches/[number]/act-form";
import { controlLook, Field, supportId } from "@/components/form/field";
import { Button } from "@/components/ui/button";

/**
 * One field for everything that a scanner reads. It is emptied as it is sent and never drawn anew, so that no reading is lost
 * while the last one is answered; readings are answered in their order. Without scripts each is a post of its own.
 */
export function ScanForm({ desk: { state, send, batch } }: { desk: Desk }) {
  const isLast = state.values.act === "scan";
  const problem = isLast ? state.errors[0]?.message : undefined;
  return (
    <section aria-labelledby="scan-title" className="flow border-t border-solid-gray-300 pt-6">
      <h2 id="scan-title">バーコードの読み取り</h2>
      <form
        action={send}
        noValidate
        className="flow"
        onSubmit={(event) => {
          event.preventDefault();
          const data = new FormData(event.currentTarget);
          event.currentTarget.reset();
          startTransition(() => send(data));
        }}
      >
        <input type="hidden" name="act" value="scan" />
        <input type="hidden" name="batch" value={batch} />
        <Field
          name="scan"
          label="通知書のバーコード、または追跡番号"
          support="通知書のバーコードを読み取ると、封入済になります。続けて追跡番号を読み取ると、その通知書に記録します。手で入力することもできます。"
        >
          <input
            id="scan"
            name="scan"
            autoComplete="off"
            maxLength={60}
            // biome-ignore lint/a11y/noAutofocus: a scanner types into whatever has the focus, hundreds of times in a row.
            autoFocus={isLast || state.attempt === 0}
            aria-describedby={supportId("scan")}
            className={`${controlLook} w-full max-w-xs`}
          />
        </Field>
        <div role="status" className="min-h-7 font-bold">
          {problem && <p className="text-red-1000">エラー: {problem}</p>}
          {!problem && isLast && state.values.said && (
            <p className={state.values.warning ? "text-red-1000" : "text-green-900"}>{state.values.said}</p>
          )}
        </div>
        <Button variant="secondary">読み取った番号を記録する</Button>
      </form>
    </section>
  );
}
