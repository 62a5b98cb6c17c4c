import { CanaryForm } from "@/app/admin/letters/canary-form";
import { CsvLink } from "@/components/ui/csv-link";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { batchKey } from "@/domain/batch-key";
import { canaryState } from "@/domain/canary-letter";
import { limits } from "@/domain/limits";
import { formatShortDate, startOfTokyoDay } from "@/lib/dates";
import type { LetterLists } from "@/services/letters/list-letters";

type Canary = Omit<LetterLists["canaries"][number], "id" | "printedAt">;
type CanariesProps = { canaries: Canary[]; mayRecord: boolean; today: string; title: string };

/** 確認用の通知書: how long the post takes, and what has not come. */
export function Canaries({ canaries, mayRecord, today, title }: CanariesProps) {
  const awaited = canaries.filter(({ arrivedOn }) => arrivedOn === null);
  const overdue = awaited.filter((each) => each.overdue);
  return (
    <section aria-labelledby="canaries" className="flow">
      <h2 id="canaries">確認用の通知書</h2>
      {overdue.length > 0 && (
        <Notice tone="warning" title="確認用の通知書が届いていません">
          <p>
            {overdue.map(named).join("、")}に発送した確認用の通知書が、{limits.canary.arriveWithin}
            営業日を過ぎても届いていません。同じ日に発送した通知書も届いていないおそれがあります。郵便局に確認してください。
          </p>
        </Notice>
      )}
      <DataTable
        caption="発送した確認用の通知書"
        captionHidden
        columns={[
          { heading: "束" },
          { heading: "発送日" },
          { heading: "届いた日" },
          { heading: "日数(営業日)", numeric: true },
        ]}
        empty="発送した確認用の通知書は、まだありません。"
        rows={canaries.map((canary) => ({
          key: batchKey(canary),
          cells: [
            <a
              key="batch"
              href={`/admin/letters/batches/${batchKey(canary)}`}
              className="-my-2.5 inline-flex min-h-11 items-center"
            >
              第{canary.number}号
            </a>,
            named(canary),
            canary.arrivedOn === null ? canaryState(canary) : shown(canary.arrivedOn),
            canary.days ?? "",
          ],
        }))}
      />
      <CsvLink href="/admin/letters/export/canaries">確認用の通知書の一覧</CsvLink>
      {mayRecord && awaited.length > 0 && (
        <CanaryForm
          batches={awaited.map((canary) => ({
            value: batchKey(canary),
            label: `第${canary.number}号(${named(canary)}発送)`,
          }))}
          today={today}
          title={title}
        />
      )}
    </section>
  );
}

function named({ postedOn }: Canary): string {
  return postedOn === null ? "" : shown(postedOn);
}

function shown(day: string): string {
  return formatShortDate(startOfTokyoDay(day));
}
