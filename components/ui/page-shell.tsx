import type { ReactNode } from "react";
import { Clock } from "@/components/ui/clock";
import { PageFooter } from "@/components/ui/page-footer";

type PageShellProps = {
  children: ReactNode;
  width?: "reading" | "wide";
  signedInAs?: ReactNode;
  navigation?: ReactNode;
  home?: string;
  specimen?: boolean;
  mailbox?: boolean;
  now: Date;
};

/**
 * What every screen shares: service name, 時刻, the band of the training mode (`specimen`), main content, helpdesk, help pages.
 * `width` "wide" is for the reviewers' tables; `home` is where the service name leads. On paper the name and helpdesk stay.
 */
export function PageShell({
  children,
  width = "reading",
  signedInAs,
  navigation,
  home = "/",
  specimen,
  mailbox,
  now,
}: PageShellProps) {
  const frame = width === "wide" ? "frame frame-wide" : "frame";
  return (
    <div className="flex min-h-dvh flex-col print:block print:min-h-0">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:left-4 focus:top-4 focus:z-10 focus:bg-yellow-300 focus:px-4 focus:py-3 focus:text-solid-gray-900"
      >
        本文へ移動する
      </a>
      <header className="on-dark bg-blue-1000 text-white print:border-b print:bg-white forced-colors:border-b print:text-black">
        {specimen && <TrainingBand frame={frame} mailbox={mailbox} />}
        <div className={`${frame} flex flex-wrap items-end justify-between gap-x-8 gap-y-2 py-3 md:py-5 print:py-2`}>
          <p className="leading-150">
            <a
              href={home}
              className="block w-fit py-2 text-xl font-bold text-inherit no-underline hover:underline md:text-2xl print:py-0 print:text-base"
            >
              介護電子請求受付システム
            </a>
            <span className="text-dns-14N-130">ログイン情報再発行</span>
          </p>
          <div className="flex flex-wrap items-center gap-x-6 gap-y-1 print:hidden">
            {signedInAs}
            <Clock now={now} />
          </div>
        </div>
        {navigation && <div className={`${frame} print:hidden`}>{navigation}</div>}
      </header>
      <main
        id="main"
        tabIndex={-1}
        className={`${frame} flow grow pb-16 pt-8 outline-none md:pb-24 md:pt-12 print:py-4`}
      >
        {children}
      </main>
      <PageFooter frame={frame} now={now} />
    </div>
  );
}

function TrainingBand({ frame, mailbox }: { frame: string; mailbox?: boolean }) {
  return (
    <p className="bg-yellow-300 py-2 text-dns-14B-130 text-solid-gray-900 md:text-dns-16B-130 print:bg-white">
      <span className={`${frame} block`}>
        研修環境です。実際の申請は行われません。
        {mailbox && (
          <a href="/mailbox" className="inline-block text-inherit print:hidden">
            届いたメールを見る
          </a>
        )}
      </span>
    </p>
  );
}
