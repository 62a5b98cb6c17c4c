import { CsvLink } from "@/components/ui/csv-link";
import { Timeline } from "@/components/ui/timeline";
import { callResultLabel, checkLabel } from "@/domain/check-kind";
import { formatDateTime } from "@/lib/dates";
import type { MadeCheck } from "@/services/checks/checks-of";
import type { CaseReview } from "@/services/checks/review-of";

/** 承認前の確認: every check that was made of a case, and whether it still counts. */
export function CaseChecks({ reference, review: { made, checks } }: { reference: string; review: CaseReview }) {
  const standing = Object.values(checks).map(({ id }) => id);
  return (
    <section aria-labelledby="checks" className="flow">
      <h2 id="checks">承認前の確認</h2>
      {made.length === 0 ? (
        <p>まだ記録がありません。</p>
      ) : (
        <>
          <Timeline
            entries={made.map((check) => ({
              at: formatDateTime(check.at),
              title: checkLabel(check.kind),
              text: <CheckText check={check} counts={standing.includes(check.id)} />,
            }))}
          />
          <CsvLink href={`/admin/applications/${reference}/export/checks`}>承認前の確認の記録</CsvLink>
        </>
      )}
    </section>
  );
}

function CheckText({ check, counts }: { check: MadeCheck; counts: boolean }) {
  return linesOf(check, counts).map((line) => (
    <span key={line} className="block wrap-anywhere">
      {line}
    </span>
  ));
}

function linesOf({ result, phone, answeredBy, calledAt, note, staffName }: MadeCheck, counts: boolean): string[] {
  const lines = [
    result && `結果:${callResultLabel(result)}`,
    calledAt && `電話した日時:${formatDateTime(calledAt)}`,
    phone && `電話番号:${phone}`,
    answeredBy && `電話に出た方:${answeredBy}`,
    note,
    staffName && `記録した職員:${staffName}`,
    !counts && outdated,
  ];
  return lines.flatMap((line) => line || []);
}

const outdated = "いまは数えません(新しい記録があるか、記録のあとに台帳が変わったか、通知書を印刷しました)。";
