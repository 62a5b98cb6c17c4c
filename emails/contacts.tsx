import { helpdesk } from "@/domain/helpdesk";
import { Facts } from "@/emails/facts";

/** Whom to call: the helpdesk (manual; domain.md §1) and, where it is known, the federation itself. */
export function Contacts({ federationPhone }: { federationPhone?: string }) {
  return (
    <Facts
      title="問い合わせ先"
      facts={[
        ["ヘルプデスク", helpdesk.phone],
        ["受付時間", helpdesk.hours],
        ["国保連合会", federationPhone],
      ]}
    />
  );
}
