import { Reprint } from "@/app/admin/letters/reprint";
import { ReprintForm } from "@/app/admin/letters/reprint-form";
import { CsvLink } from "@/components/ui/csv-link";
import { DataTable } from "@/components/ui/data-table";
import { letterFate, letterFateLabel } from "@/domain/letter-fate";
import { receiptLabel } from "@/domain/letter-receipt";
import { formatDate, formatDateTime } from "@/lib/dates";
import type { Case } from "@/services/reviews/view-case";

type CaseLettersProps = {
  view: Case;
  now: Date;
  mayReprint: boolean;
  asksFactor: boolean;
  /** A 再印刷 was refused: the field at fault, what is said of it, and what was typed. */
  refused?: { field?: string; message: string; reason?: string };
};

/** The letters of the application, the oldest first: what became of each; and the next one, where the last is of no use. */
export function CaseLetters({
  view: { application, provider, letters },
  now,
  mayReprint,
  asksFactor,
  refused,
}: CaseLettersProps) {
  const last = letters.at(-1);
  if (last === undefined) return null;
  const office = provider?.name ?? application.providerNumber;
  return (
    <section aria-labelledby="letters" className="flow">
      <h2 id="letters">通知書</h2>
      <DataTable
        caption="この申請の通知書"
        captionHidden
        columns={[
          { heading: "印刷日時" },
          { heading: "発送日" },
          { heading: "追跡番号" },
          { heading: "有効期限" },
          { heading: "受け取りの報告" },
          { heading: "仮パスワード" },
        ]}
        empty=""
        rows={letters.map((letter) => ({
          key: letter.id,
          cells: [
            formatDateTime(letter.printedAt),
            letter.postedAt ? formatDate(letter.postedAt) : "未発送",
            letter.trackingNumber ?? "なし",
            letter.validUntil ? formatDate(letter.validUntil) : "発送日から数えます",
            letter.receivedAs === null ? "なし" : receiptLabel(letter.receivedAs),
            fateOf(letter, now),
          ],
        }))}
      />
      <CsvLink href={`/admin/applications/${application.reference}/export/letters`}>通知書の一覧</CsvLink>
      {mayReprint && (
        <Reprint open={refused !== undefined}>
          <ReprintForm
            from="case"
            letter={{
              reference: application.reference,
              office,
              printedAt: last.printedAt,
              version: application.version,
            }}
            reason={refused?.reason}
            reasonMissing={refused?.field === "reason"}
            asksFactor={asksFactor}
            factorError={refused?.field === "reprint-totp" ? refused.message : undefined}
          />
        </Reprint>
      )}
    </section>
  );
}

function fateOf(letter: Case["letters"][number], now: Date): string {
  const word = letterFateLabel(letterFate(letter, now));
  const at = letter.usedAt ?? letter.voidedAt;
  return at === null ? word : `${formatDateTime(at)}に${word}`;
}
