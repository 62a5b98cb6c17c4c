import { PhoneLink } from "@/components/ui/phone-link";
import { helpdesk } from "@/domain/helpdesk";
import type { LetterSender } from "@/services/receipts/view-letter-receipt";

/** Whom to call about a letter: the federation that sent it, as far as it is known, and the helpdesk. */
export function Contacts({ sender }: { sender?: LetterSender }) {
  return (
    <section aria-labelledby="contacts" className="flow">
      <h2 id="contacts">お電話での連絡先</h2>
      <dl>
        <dt className="font-bold">{sender?.name ?? "国保連合会"}</dt>
        <dd>
          {sender?.phone ? (
            <PhoneLink number={sender.phone} />
          ) : (
            "番号は、通知書か国保連合会のホームページをご覧ください。"
          )}
        </dd>
        <dt className="mt-4 font-bold">ヘルプデスク</dt>
        <dd>
          <PhoneLink number={helpdesk.phone} />
        </dd>
      </dl>
    </section>
  );
}
