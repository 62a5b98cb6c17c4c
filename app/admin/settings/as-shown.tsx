import { FederationCard } from "@/components/application/federation-card";
import { SummaryList } from "@/components/ui/summary-list";
import type { SettingsView } from "@/services/settings/view-settings";

/** 申請者に見える内容: the card of every screen and mail, and what sentences elsewhere are made of. */
export function AsShown({ view: { federation, card } }: { view: SettingsView }) {
  const { claimDeadlineTime, letterValidityDays } = federation;
  return (
    <section aria-labelledby="as-shown" className="flow">
      <h2 id="as-shown">申請者に見える内容</h2>
      <p>保存してある設定は、申請の画面とメールで、次のように案内しています。</p>
      <FederationCard card={card} />
      <p>このほか、次の設定を案内の日時に使っています。</p>
      <SummaryList
        rows={[
          {
            term: "請求の締切",
            value: `毎月10日 ${claimDeadlineTime}`,
            note: "申請と申請状況の画面、メールで、締切までの残り日数と、最終日の締切時刻の計算に使います。",
          },
          {
            term: "仮パスワードの期限",
            value: `発送した日の翌日から${letterValidityDays}日間`,
            note: "通知書に日数を、発送のお知らせと申請状況の画面に最後の日を載せます。",
          },
        ]}
      />
    </section>
  );
}
