"use client";

import { useCallback, useLayoutEffect, useRef } from "react";
import { useKeySwitch } from "@/app/admin/_queue/key-switch";
import { pressKey } from "@/app/admin/_queue/press-key";
import { Button } from "@/components/ui/button";

const keys = [
  { key: "j / k", act: "次の申請へ、前の申請へ移る" },
  { key: "x", act: "申請を選ぶ、選ぶのをやめる" },
  { key: "Enter", act: "申請を開く" },
  {
    key: "a",
    act: "選んだ申請をまとめて承認する画面へ進む。選んでいなければ、その申請(申請の画面では、開いている申請)の承認へ",
  },
  { key: "r", act: "その申請の却下へ" },
  { key: "h", act: "その申請の確認待ちへ" },
  { key: "?", act: "この一覧を開く" },
];

/**
 * The keys of the queue and of a case, and their list (issue 3, 1). Everything they do is there as link, box and button too. They
 * are heard only where nothing is typed, and can be switched off for good in this browser (WCAG 2.1.4). The button of the list
 * appears in the moment from which they are heard; nothing without scripts.
 */
export function QueueKeys() {
  const { ready, on, turn } = useKeySwitch();
  const list = useRef<HTMLDialogElement>(null);
  const end = useRef<HTMLButtonElement>(null);
  const show = useCallback(() => {
    list.current?.showModal();
    end.current?.focus();
  }, []);

  useLayoutEffect(() => {
    if (!on) return;
    const hear = (event: KeyboardEvent) => {
      if (list.current?.open) return;
      pressKey(event, show);
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [on, show]);

  if (!ready) return null;
  return (
    <>
      <Button type="button" variant="text" aria-haspopup="dialog" onClick={show}>
        キー操作の一覧
      </Button>
      <dialog
        ref={list}
        aria-labelledby="queue-keys"
        className="m-auto w-[min(36rem,calc(100%-2rem))] rounded-8 border-2 border-solid-gray-600 bg-white p-6 text-solid-gray-900 backdrop:bg-black/50"
      >
        <h2 id="queue-keys">キー操作の一覧</h2>
        <dl className="mt-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2">
          {keys.map(({ key, act }) => (
            <div key={key} className="contents">
              <dt className="code font-bold">{key}</dt>
              <dd>{act}</dd>
            </div>
          ))}
        </dl>
        <label className="mt-4 flex min-h-11 w-fit cursor-pointer items-center gap-2">
          <input
            type="checkbox"
            checked={on}
            onChange={(event) => turn(event.currentTarget.checked)}
            className="size-6 cursor-pointer accent-blue-900"
          />
          キー操作を使う
        </label>
        <form method="dialog" className="mt-4">
          <Button ref={end} variant="secondary">
            閉じる
          </Button>
        </form>
      </dialog>
    </>
  );
}
