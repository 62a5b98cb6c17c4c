import { z } from "zod";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { AdminShell } from "@/app/admin/_frame/admin-shell";
import { FederationChooser } from "@/app/admin/_frame/federation-chooser";
import { Figure } from "@/app/admin/overview/figure";
import { Heading } from "@/components/ui/heading";
import { PageTitle } from "@/components/ui/page-title";
import { medianSample } from "@/domain/figures";
import { forecastRule } from "@/domain/figures-summary";
import { type FigureTableName, figureTables } from "@/domain/figures-table";
import { prefectureName } from "@/domain/prefecture";
import { formatDateTime } from "@/lib/dates";
import { viewOverview } from "@/services/figures/view-overview";

const view = z.object({ federation: z.string().min(1).optional().catch(undefined) });

/** 集計: how the desk is doing, as charts with the tables behind them. */
export default async function OverviewPage({ searchParams }: PageProps<"/admin/overview">) {
  const ctx = await staff();
  const { federation: chosen } = view.parse(await searchParams);
  const { federation, overview } = await orNotFound(viewOverview(ctx, chosen));
  const whose = federation === null ? "全国の合計" : prefectureName(federation);
  return (
    <AdminShell ctx={ctx} current="/admin/overview">
      <PageTitle title={`集計 ${whose}`} />
      <Heading lead={`${whose}の、${formatDateTime(ctx.now)}現在の数字です。`}>集計</Heading>
      {ctx.actor.federation === null && (
        <FederationChooser action="/admin/overview" chosen={federation} ofAll="/admin/overview" />
      )}
      <div className="grid gap-x-12 gap-y-14 lg:grid-cols-2 print:grid-cols-1">
        {figureTables.map((name) => (
          <Figure key={name} name={name} overview={overview} download={downloadOf(name, federation)}>
            <p className="text-base text-solid-gray-700">{countedHow[name]}</p>
          </Figure>
        ))}
      </div>
    </AdminShell>
  );
}

const countedHow: Record<FigureTableName, string> = {
  days: "決定は承認と却下の操作の数で、あとで取り消したものも含みます。発送は、発送済にした日で数えます。",
  ages: "受付済から印刷済まで、または返戻の申請を、受付日の翌日からの営業日数で数えます。",
  pace: `その週に発送を記録した申請を、最初の通知書で1回だけ数えます。発送が多いときは、等間隔に抜き出した約${medianSample}件から計算します。`,
  forecast: forecastRule,
  returns: "返戻にした日で数えます。",
  mail: "申請と結び付くメールを数えます。全国の合計には、結び付かないメール(申請前の確認コードなど)も入ります。",
};

function downloadOf(table: FigureTableName, federation: string | null): string {
  return `/admin/overview/export?table=${table}${federation === null ? "" : `&federation=${federation}`}`;
}
