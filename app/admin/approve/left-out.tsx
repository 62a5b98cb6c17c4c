import { DataTable } from "@/components/ui/data-table";
import { formatReference } from "@/domain/reference";
import type { LeftOut as Case } from "@/services/reviews/list-clean";

/** The chosen cases that cannot be approved together, and why. */
export function LeftOut({ cases }: { cases: Case[] }) {
  if (cases.length === 0) return null;
  return (
    <DataTable
      caption={`まとめて承認できない申請(${cases.length}件)`}
      columns={[{ heading: "受付番号" }, { heading: "事業所" }, { heading: "理由" }]}
      empty=""
      rows={cases.map(({ reference, providerName, reason }) => ({
        key: reference,
        cells: [
          <a key="case" href={`/admin/applications/${reference}`} className="code">
            {formatReference(reference)}
          </a>,
          providerName,
          reason,
        ],
      }))}
    />
  );
}
