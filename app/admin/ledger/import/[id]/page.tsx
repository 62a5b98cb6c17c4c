import { z } from "zod";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { AdminShell } from "@/app/admin/_frame/admin-shell";
import { Differences } from "@/app/admin/ledger/import/[id]/differences";
import { ImportProgress } from "@/app/admin/ledger/import/[id]/import-progress";
import { RefusedRows } from "@/app/admin/ledger/import/[id]/refused-rows";
import { WordForm } from "@/app/admin/ledger/import/[id]/word-form";
import { Heading } from "@/components/ui/heading";
import { PageTitle } from "@/components/ui/page-title";
import { SummaryList } from "@/components/ui/summary-list";
import { importStateLabel } from "@/domain/import-state";
import { stagedDifferences } from "@/domain/ledger-difference";
import { formatDateTime } from "@/lib/dates";
import type { ImportView } from "@/services/ledger-files/view-import";
import { viewImport } from "@/services/ledger-files/view-import";

const shown = z.object({
  kind: z.enum(stagedDifferences).optional().catch(undefined),
  after: z
    .string()
    .regex(/^[0-9A-Z]{10}$/)
    .optional()
    .catch(undefined),
});

/** One file on its way into the ledger: its differences and the word they wait for, its progress, what it changed, or why it was refused. */
export default async function OneImport({ params, searchParams }: PageProps<"/admin/ledger/import/[id]">) {
  const ctx = await staff();
  const { id } = await params;
  const view = await orNotFound(viewImport(ctx, id, shown.parse(await searchParams)));
  const { state, own, needsSecond } = view;
  const title = `台帳の取込 ${importStateLabel(state)}`;
  const open = state === "previewed" || state === "reading";
  return (
    <AdminShell ctx={ctx} current="/admin/ledger">
      <p>
        <a href="/admin/ledger/import" className="inline-flex min-h-11 items-center">
          取込の一覧へ戻る
        </a>
      </p>
      <Heading lead={view.fileName}>{title}</Heading>
      {!open && <PageTitle title={title} />}
      <ImportProgress view={view} />
      <Figures view={view} />
      {view.refused.length > 0 && <RefusedRows view={view} />}
      {open && (
        <WordForm
          title={title}
          id={id}
          mayConfirm={state === "previewed" && !(own && needsSecond)}
          needsSecond={state === "previewed" && own && needsSecond}
          isNationwide={view.federation === null}
        />
      )}
      {(state === "previewed" || hasChanged(view)) && <Differences view={view} />}
    </AdminShell>
  );
}

function hasChanged({ written }: ImportView): boolean {
  return written !== null && Object.values(written).some((count) => count > 0);
}

function Figures({ view }: { view: ImportView }) {
  const { startedByName, startedAt, confirmedByName, finishedAt } = view;
  return (
    <SummaryList
      rows={[
        { term: "アップロード", value: `${formatDateTime(startedAt)} ${startedByName ?? ""}` },
        ...contentOf(view),
        ...(confirmedByName === null ? [] : [{ term: "取込の確認", value: confirmedByName }]),
        ...(finishedAt === null ? [] : [{ term: "終了", value: formatDateTime(finishedAt) }]),
      ]}
    />
  );
}

/** What a file makes of the ledger; nothing where none of it was taken. */
function contentOf({ state, rowsRead, counts, unchanged }: ImportView) {
  const rows = (n: number) => `${n.toLocaleString("ja-JP")}件`;
  if (rowsRead === 0) return [];
  if (state === "refused" || state === "failed") return [{ term: "読んだ行", value: rows(rowsRead) }];
  return [
    {
      term: "内容",
      value: `読んだ行 ${rows(rowsRead)}`,
      note: `住所の変更 ${rows(counts.address)}、その他の変更 ${rows(counts.changed)}、追加 ${rows(counts.added)}、変更なし ${rows(unchanged)}`,
    },
  ];
}
