import { z } from "zod";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { AdminShell } from "@/app/admin/_frame/admin-shell";
import { ImportTable } from "@/app/admin/ledger/import/import-table";
import { UploadForm } from "@/app/admin/ledger/import/upload-form";
import { uploadSentence } from "@/app/admin/ledger/import/upload-sentence";
import { ErrorSummary } from "@/components/form/error-summary";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { daysText, megabytesText } from "@/domain/limit-text";
import { limits } from "@/domain/limits";
import { prefectureName } from "@/domain/prefecture";
import { isFreshFactor } from "@/domain/second-factor-age";
import { mayDo } from "@/domain/staff-acts";
import { listImports } from "@/services/ledger-files/list-imports";

const shown = z.object({
  refusal: z.string().optional().catch(undefined),
  after: z
    .string()
    .regex(/^[0-9a-z]{24}$/)
    .optional()
    .catch(undefined),
});

/** CSVファイルの取込: where a ledger file is handed in, and how far the last ones are. */
export default async function ImportPage({ searchParams }: PageProps<"/admin/ledger/import">) {
  const ctx = await staff();
  const { refusal, after } = shown.parse(await searchParams);
  const { imports, next } = await orNotFound(listImports(ctx, { after }));
  const { federation, role, secondFactorAt } = ctx.actor;
  const asksFactor = refusal?.startsWith("second-factor") || !isFreshFactor(secondFactorAt, ctx.now);
  const sentence = refusal === undefined ? undefined : uploadSentence(refusal);
  const faults = sentence === undefined ? [] : [{ field: fieldOf(refusal), message: sentence }];
  return (
    <AdminShell ctx={ctx} current="/admin/ledger">
      <PageTitle title="台帳のCSVファイルの取込" hasError={faults.length > 0} />
      <p>
        <a href="/admin/ledger" className="inline-flex min-h-11 items-center">
          事業所台帳へ戻る
        </a>
      </p>
      <Heading lead="アップロードしただけでは、台帳は変わりません。台帳との差分を見てから取り込みます。">
        台帳のCSVファイルの取込
      </Heading>
      <ErrorSummary key={refusal} errors={faults} />
      {mayDo(role, "import-ledger") ? (
        <>
          <ul>
            <li>
              {federation === null
                ? "全国の事業所を取り込めます。"
                : `${prefectureName(federation)}の事業所だけを取り込めます。他の都道府県の行があると、取り込めません。`}
            </li>
            <li>
              1行目は見出しです。事業所番号、事業所名、法人名、住所、電話番号の列が必要です。郵便番号、方書、状態の列も読みます。郵便番号と方書の列がないファイルでは空欄に、状態の列がないファイルでは「有効」になります。
            </li>
            <li>
              事業所の追加と住所の変更は、{federation === null ? "別のシステム管理" : "別の管理担当かシステム管理"}
              の職員が取り込みます。{daysText(limits.ledgerFile.previewLife)}
              のあいだ取り込まれないファイルは、取りやめになります。
            </li>
            <li>
              表計算ソフトで保存すると、先頭の0が消えることがあります。事業所番号、郵便番号、電話番号は「文字列」の列にして保存してください。
            </li>
            <li>文字コードはUTF-8かShift_JIS(CP932)、大きさは{megabytesText(limits.ledgerFile.bytes)}までです。</li>
            <li>ファイルにない事業所は、台帳にそのまま残ります。取り込めない行が1行でもあると、何も取り込みません。</li>
          </ul>
          <UploadForm asksFactor={asksFactor} faults={faults} />
        </>
      ) : (
        <Notice tone="info">
          <p>アップロードは、管理担当の職員が行います。この画面では、進み具合を確認できます。</p>
        </Notice>
      )}
      <ImportTable imports={imports} next={next} isFirst={after === undefined} linked={mayDo(role, "import-ledger")} />
    </AdminShell>
  );
}

/** The field that mends a refused upload; none where another file stands in the way. */
function fieldOf(refusal: string | undefined): string | undefined {
  if (refusal === "import-running" || refusal === "not-your-role") return undefined;
  return refusal?.startsWith("second-factor") ? "totp" : "file";
}
