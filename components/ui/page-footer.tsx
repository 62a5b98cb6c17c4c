import { PhoneLink } from "@/components/ui/phone-link";
import { helpdesk, helpdeskSentence } from "@/domain/helpdesk";

/** The foot of every screen: the helpdesk with its hours at `now`, on paper all its hours, and the pages that help whoever is stuck. */
export function PageFooter({ frame, now }: { frame: string; now: Date }) {
  return (
    <footer className="border-t border-solid-gray-300 bg-solid-gray-50 print:bg-white">
      <div className={`${frame} flex flex-wrap items-baseline gap-x-8 pt-8 md:pt-10 print:gap-x-3 print:pt-1`}>
        <h2 className="text-lg max-md:w-full print:w-auto print:text-[10pt]">ヘルプデスク</h2>
        <p className="text-xl print:text-[10pt]">
          <PhoneLink number={helpdesk.phone} />
        </p>
        <p className="print:hidden">{helpdeskSentence(now)}</p>
        <p className="hidden print:block print:text-[8.5pt]">受付時間: {helpdesk.hours}</p>
      </div>
      <nav aria-label="このシステムについて" className={`${frame} pb-8 pt-4 print:hidden`}>
        <ul className="-mx-3 flex flex-wrap">
          {helpPages.map(({ href, title }) => (
            <li key={href}>
              <a href={href} className="block p-3">
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  );
}

const helpPages = [
  { href: "/help", title: "ヘルプ" },
  { href: "/privacy", title: "プライバシー" },
  { href: "/accessibility", title: "アクセシビリティ" },
] as const;
