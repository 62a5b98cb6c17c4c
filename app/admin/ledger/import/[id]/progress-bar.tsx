"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { ImportView } from "@/services/ledger-files/view-import";

type ProgressBarProps = { view: Pick<ImportView, "id" | "state" | "rowsRead" | "rowsWritten" | "added" | "changed"> };

const every = 1000;
const longest = 5 * 60 * 1000;

/** How far a file is while it is read or written. It asks every second, for five minutes at most, and draws the page anew once the work has ended; without scripts the link does it. */
export function ProgressBar({ view: { id, state, added, changed, ...drawn } }: ProgressBarProps) {
  const here = `/admin/ledger/import/${id}`;
  const router = useRouter();
  const [{ rowsRead, rowsWritten }, setRows] = useState(drawn);

  useEffect(() => {
    let isOver = false;
    async function ask(): Promise<void> {
      if (document.visibilityState !== "visible" || isOver) return;
      const heard = await hear(`${here}/progress`);
      if (heard === null || isOver) return;
      setRows(heard);
      if (heard.state === state) return;
      stop();
      router.refresh();
    }
    function stop(): void {
      isOver = true;
      clearInterval(timer);
      clearTimeout(end);
    }
    const timer = setInterval(() => void ask(), every);
    const end = setTimeout(stop, longest);
    return stop;
  }, [here, state, router]);

  const total = added + changed;
  return (
    <div className="flow *:not-first:mt-2">
      <label htmlFor="progress" className="font-bold">
        {state === "reading"
          ? `ファイルを読んでいます(${rowsRead.toLocaleString("ja-JP")}行まで)。`
          : "台帳に取り込んでいます。この画面を閉じても続きます。"}
      </label>
      <progress
        id="progress"
        value={state === "writing" ? rowsWritten : undefined}
        max={state === "writing" ? total : undefined}
        className="block h-6 w-full max-w-xl accent-blue-900"
      />
      {state === "writing" && (
        <p className="tabular-nums">
          {total.toLocaleString("ja-JP")}件のうち{rowsWritten.toLocaleString("ja-JP")}件
        </p>
      )}
      <p>
        <a href={here} className="inline-flex min-h-11 items-center">
          表示を更新する
        </a>
      </p>
    </div>
  );
}

/** Null when nothing could be heard: the next time will tell. */
async function hear(address: string) {
  try {
    const answer = await fetch(address, { redirect: "manual" });
    const [state, rowsRead, rowsWritten]: unknown[] = answer.ok ? await answer.json() : [];
    return typeof rowsRead === "number" && typeof rowsWritten === "number" ? { state, rowsRead, rowsWritten } : null;
  } catch {
    return null;
  }
}
