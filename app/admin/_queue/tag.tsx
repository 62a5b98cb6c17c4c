import type { ReactNode } from "react";

export type TagTone = "good" | "warning" | "bad" | "plain";

/** A short word in a box; the colour groups, the word tells. */
export function Tag({ tone, children }: { tone: TagTone; children: ReactNode }) {
  return (
    <span className={`inline-block whitespace-nowrap rounded-4 border px-2 py-0.5 text-dns-14B-130 ${looks[tone]}`}>
      {children}
    </span>
  );
}

const looks: Record<TagTone, string> = {
  good: "border-green-800 bg-green-50 text-green-900",
  warning: "border-yellow-1000 bg-yellow-50 text-yellow-1200",
  bad: "border-red-900 bg-red-50 text-red-1000",
  plain: "border-solid-gray-600 bg-white text-solid-gray-800",
};
