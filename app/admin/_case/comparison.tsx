import { VerdictTag } from "@/app/admin/_case/verdict-tag";
import { CsvLink } from "@/components/ui/csv-link";
import { DataTable } from "@/components/ui/data-table";
import { PhoneLink } from "@/components/ui/phone-link";
import { type ComparedItem, comparedItemLabel, comparedItems } from "@/domain/case-comparison";
import { comparedValues } from "@/domain/compared-values";
import { findingsOf } from "@/services/reviews/findings-of";
import type { Case } from "@/services/reviews/view-case";

const columns = [{ heading: "項目" }, { heading: "申請の内容" }, { heading: "事業所台帳" }, { heading: "照合" }];

/** The difference card: what the applicant gave beside what the ledger knows, and whether the two agree (issue 3, 3). */
export function Comparison({ view }: { view: Case }) {
  const findings = findingsOf(view);
  const values = comparedValues(view);
  return (
    <section className="flow">
      <DataTable
        caption="申請と事業所台帳の照合"
        columns={columns}
        empty=""
        rows={comparedItems.map((item) => ({
          key: item,
          cells: [
            comparedItemLabel(item),
            <Lines key="applied" item={item} lines={values[item].applied} />,
            values[item].ledger.length === 0 ? "なし" : <Lines key="ledger" item={item} lines={values[item].ledger} />,
            <VerdictTag key="verdict" finding={findings[item]} />,
          ],
        }))}
      />
      <CsvLink href={`/admin/applications/${view.application.reference}/export/comparison`}>照合の結果</CsvLink>
    </section>
  );
}

function Lines({ item, lines }: { item: ComparedItem; lines: string[] }) {
  return lines.map((line) => (
    <span key={line} className={`block not-first:mt-1 ${looks[item] ?? ""}`}>
      {item === "phone" ? <PhoneLink number={line} /> : line}
    </span>
  ));
}

const looks: Partial<Record<ComparedItem, string>> = { number: "code", email: "address", "user-id": "code" };
