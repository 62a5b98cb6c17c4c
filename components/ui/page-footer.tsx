import { PhoneLink } from "@/components/ui/phone-link";
import { helpdesk, helpdeskSentence } from "@/domain/helpdesk";

/** The foot of every screen: the helpdesk with its hours at `now`, and the pages that help whoever is stuck. */
export function PageFooter({ frame, now }: { frame: string; now: Date }) {
  return (
    <footer className="border-t border-solid-gray-300 bg-solid-gray-50 print:bg-white">
      <div className={`${frame} flex flex-wrap items-baseline gap-x-8 pt-8 md:pt-10 print:pt-3`}>
        <h2 className="text-lg max-md:w-full">ヘルプデスク</h2>
        <p className="text-xl">
          <PhoneLink number={helpdesk.phone} />
        </p>
        <p>{helpdeskSentence(now)}</p>
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
