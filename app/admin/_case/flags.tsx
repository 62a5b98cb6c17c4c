import { CsvLink } from "@/components/ui/csv-link";
import { Notice } from "@/components/ui/notice";
import { flagLabel } from "@/domain/case-flag-rules";
import { deniedLabel, deniedSentence } from "@/domain/denied-call";
import { canMove } from "@/domain/transitions";
import { formatDate } from "@/lib/dates";
import { findingsOf } from "@/services/reviews/findings-of";
import type { Case } from "@/services/reviews/view-case";

/**
 * What makes this case doubtful: first of all a call in which the office denied, then each flag with its reason; those that the federation tolerates stand apart. Of a decided case
 * also what was found when it was decided.
 */
export function Flags({ view }: { view: Case }) {
  const { application, flags, decidedWith } = view;
  const standing = flags.filter(({ tolerated }) => !tolerated);
  const tolerated = flags.filter((flag) => flag.tolerated);
  const { missingReportedAt } = application;
  const denied = deniedSentence(view.review.checks["call-back"]);
  const isQuiet = flags.length === 0 && missingReportedAt === null && denied === undefined;
  return (
    <>
      {isQuiet && canMove(application.status, "approve") && <p>{quietSentence(view)}</p>}
      {decidedWith && <p>{decidedSentence(decidedWith)}</p>}
      {(standing.length > 0 || missingReportedAt !== null || denied !== undefined) && (
        <Notice tone="warning" title="確認してください">
          {denied && (
            <>
              <p className="font-bold">{deniedLabel}</p>
              <p>{denied}</p>
            </>
          )}
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
      {tellsAny(view) && <CsvLink href={`/admin/applications/${application.reference}/export/flags`}>確認点</CsvLink>}
    </>
  );
}

function tellsAny({ application, flags, decidedWith, review }: Case): boolean {
  const { standing = [], tolerated = [] } = decidedWith ?? {};
  if (deniedSentence(review.checks["call-back"]) !== undefined) return true;
  return flags.length + standing.length + tolerated.length > 0 || application.missingReportedAt !== null;
}

function quietSentence(view: Case): string {
  const isDoubtful = Object.values(findingsOf(view)).some(({ verdict }) => verdict === "look" || verdict === "differs");
  return isDoubtful ? "下の照合に、要確認か相違の項目があります。" : "確認が必要な点は、見つかっていません。";
}

function decidedSentence({ standing, tolerated }: NonNullable<Case["decidedWith"]>): string {
  const named = [...standing.map(flagLabel), ...tolerated.map((flag) => `${flagLabel(flag)}(設定で承認を妨げない点)`)];
  return `決定したときの確認点:${named.length === 0 ? "なし" : named.join("、")}`;
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
