import { z } from "zod";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { AdminShell } from "@/app/admin/_frame/admin-shell";
import { Differences } from "@/app/admin/ledger/import/[id]/differences";
import { ImportProgress } from "@/app/admin/ledger/import/[id]/import-progress";
import { RefusedRows } from "@/app/admin/ledger/import/[id]/refused-rows";
import { WordForm } from "@/app/admin/ledger/import/[id]/word-form";
import { importStateLabel } from "@/app/admin/ledger/import/import-state-label";
import { Heading } from "@/components/ui/heading";
import { PageTitle } from "@/components/ui/page-title";
import { SummaryList } from "@/components/ui/summary-list";
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

/** One file on its way into the ledger: its differences and the word they wait for, its progress, or why it was refused. */
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
        />
      )}
      {state === "previewed" && <Differences view={view} />}
    </AdminShell>
  );
}

function Figures({ view }: { view: ImportView }) {
  const { rowsRead, counts, unchanged, startedByName, startedAt, confirmedByName, finishedAt } = view;
  const rows = (n: number) => `${n.toLocaleString("ja-JP")}件`;
  return (
    <SummaryList
      rows={[
        { term: "アップロード", value: `${formatDateTime(startedAt)} ${startedByName ?? ""}` },
        { term: "読んだ行", value: rows(rowsRead) },
        { term: "住所の変更", value: rows(counts.address) },
        { term: "その他の変更", value: rows(counts.changed) },
        { term: "追加", value: rows(counts.added) },
        { term: "変更なし", value: rows(unchanged) },
        ...(confirmedByName === null ? [] : [{ term: "取込の確認", value: confirmedByName }]),
        ...(finishedAt === null ? [] : [{ term: "終了", value: formatDateTime(finishedAt) }]),
      ]}
    />
  );
}
