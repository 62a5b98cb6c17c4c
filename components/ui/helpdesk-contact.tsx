import { PhoneLink } from "@/components/ui/phone-link";
import { helpdesk } from "@/domain/helpdesk";

/** The ヘルプデスク with all its hours, for a page that is read on another day than today (domain.md §1). */
export function HelpdeskContact() {
  return (
    <p>
      ヘルプデスク <PhoneLink number={helpdesk.phone} />
      <br />
      受付時間: {helpdesk.hours}
    </p>
  );
}
