import { helpdesk } from "@/domain/helpdesk";
import { Facts } from "@/emails/facts";

/** Whom to call: the helpdesk (manual; domain.md §1) and, where it is known, the federation itself. */
export function Contacts({ federationPhone }: { federationPhone?: string }) {
  return (
    <Facts
      title="問い合わせ先"
      facts={[
        ["ヘルプデスク", helpdesk.phone],
        ["受付時間", helpdeskHours],
        ["国保連合会", federationPhone],
      ]}
    />
  );
}

const helpdeskHours = "平日10:00〜17:00(毎月1日〜10日は平日10:00〜19:00、土曜10:00〜17:00)、日曜・祝日は休み";
