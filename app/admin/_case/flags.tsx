import { Notice } from "@/components/ui/notice";
import { flagLabel } from "@/domain/case-flag-rules";
import { formatDate } from "@/lib/dates";
import type { Case } from "@/services/reviews/view-case";

/** What makes this case doubtful, each flag with its reason; those that the federation tolerates stand apart. */
export function Flags({ view: { application, flags } }: { view: Case }) {
  const standing = flags.filter(({ tolerated }) => !tolerated);
  const tolerated = flags.filter((flag) => flag.tolerated);
  const { missingReportedAt } = application;
  if (flags.length === 0 && missingReportedAt === null) return <p>確認が必要な点は、見つかっていません。</p>;
  return (
    <>
      {(standing.length > 0 || missingReportedAt !== null) && (
        <Notice tone="warning" title="確認してください">
          <FlagList flags={standing} />
          {missingReportedAt !== null && (
            <p>通知書が届かないと、申請者から{formatDate(missingReportedAt)}に報告がありました。</p>
          )}
        </Notice>
      )}
      {tolerated.length > 0 && (
        <Notice tone="info" title="この国保連合会の設定で、承認を妨げない点">
          <FlagList flags={tolerated} />
        </Notice>
      )}
    </>
  );
}

function FlagList({ flags }: { flags: Case["flags"] }) {
  if (flags.length === 0) return null;
  return (
    <dl className="grid gap-3">
      {flags.map(({ flag, reason }) => (
        <div key={flag}>
          <dt className="font-bold">{flagLabel(flag)}</dt>
          <dd>{reason}</dd>
        </div>
      ))}
    </dl>
  );
}
