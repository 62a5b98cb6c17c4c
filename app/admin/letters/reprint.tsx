import type { ReactNode } from "react";

/** 再印刷, folded away because it is rare. */
export function Reprint({ open, children }: { open: boolean; children: ReactNode }) {
  return (
    <details open={open}>
      <summary className="w-fit cursor-pointer py-2.5 font-bold">
        紙をなくしたとき、届かないとき、期限が切れたとき(再印刷)
      </summary>
      <div className="flow mt-4">{children}</div>
    </details>
  );
}
