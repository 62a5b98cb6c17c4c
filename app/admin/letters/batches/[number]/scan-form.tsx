"use client";

import type { Desk } from "@/app/admin/letters/batches/[number]/act-form";
import { Scanner } from "@/app/admin/letters/scanner";

/** The letters of a batch under the scanner: a letter's barcode seals it, a 追跡番号 is kept for the letter read before. */
export function ScanForm({ desk: { state, send, batch } }: { desk: Desk }) {
  const { act, said, warning } = state.values;
  const isLast = act === "scan";
  const answer = isLast ? { problem: state.errors[0]?.message, said } : {};
  return (
    <section aria-labelledby="scan-title" className="flow border-t border-solid-gray-300 pt-6">
      <h2 id="scan-title">バーコードの読み取り</h2>
      <Scanner
        send={send}
        hidden={{ batch }}
        label="通知書のバーコード、または追跡番号"
        support="通知書のバーコードを読み取ると、封入済になります。続けて追跡番号を読み取ると、その通知書に記録します。手で入力することもできます。"
        button="読み取った番号を記録する"
        autoFocus={isLast || state.attempt === 0}
        answer={{ ...answer, tone: warning ? "text-red-1000" : "text-green-900" }}
      />
    </section>
  );
}
