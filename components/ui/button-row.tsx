import type { ReactNode } from "react";

/** 戻る first, then 次へ, as in the manual; on a phone the last one takes what is left of the row. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return (
    <div className="mt-10 flex flex-wrap gap-4 *:last:grow md:*:last:min-w-56 md:*:last:grow-0 print:hidden">
      {children}
    </div>
  );
}
