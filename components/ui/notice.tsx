import type { ReactNode } from "react";

export type NoticeTone = "info" | "success" | "warning" | "error";
type NoticeProps = { tone: NoticeTone; title?: string; children: ReactNode; role?: "status" | "alert" };

/** A boxed message; the tone is told by word and sign as well as by colour. `role` only for what appears while the page is open. */
export function Notice({ tone, title, children, role }: NoticeProps) {
  const look = looks[tone];
  return (
    <div
      role={role}
      className={`flex max-w-3xl gap-3 break-inside-avoid rounded-8 border-2 px-4 py-4 md:px-6 md:py-5 print:gap-2 print:px-3 print:py-1 ${look.box}`}
    >
      <svg
        viewBox="0 0 24 24"
        role="img"
        aria-label={look.word}
        className={`mt-0.5 size-6 shrink-0 fill-none stroke-current stroke-2 ${look.sign}`}
      >
        <path d={look.path} />
      </svg>
      <div className="flow min-w-0 grow *:not-first:mt-2">
        {title && <h2 className="text-lg print:text-[12pt]">{title}</h2>}
        {children}
      </div>
    </div>
  );
}

const circle = "M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0-19z";

const looks: Record<NoticeTone, { word: string; box: string; sign: string; path: string }> = {
  info: { word: "お知らせ", box: "border-blue-900", sign: "text-blue-900", path: `${circle}M12 11v6M12 7v1.5` },
  success: { word: "完了", box: "border-green-800", sign: "text-green-800", path: `${circle}M7.5 12.5 11 16l6-7` },
  warning: {
    word: "注意",
    box: "border-yellow-900",
    sign: "text-yellow-1100",
    path: "M12 3 2 21h20zM12 10v5M12 17v1.5",
  },
  error: { word: "エラー", box: "border-red-900", sign: "text-red-900", path: `${circle}M12 7v6M12 15.5V17` },
};
