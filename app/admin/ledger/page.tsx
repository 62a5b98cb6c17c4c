import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { AdminShell } from "@/app/admin/_frame/admin-shell";
import { OfficeTable } from "@/app/admin/ledger/office-table";
import { OpenImports } from "@/app/admin/ledger/open-imports";
import { SearchForm } from "@/app/admin/ledger/search-form";
import { WaitingAddresses } from "@/app/admin/ledger/waiting-addresses";
import { Heading } from "@/components/ui/heading";
import { PageTitle } from "@/components/ui/page-title";
import { ledgerView, ledgerViewText } from "@/domain/ledger-view";
import { mayDo } from "@/domain/staff-acts";
import { listWaitingAddresses } from "@/services/ledger/list-waiting-addresses";
import { viewLedger } from "@/services/ledger/view-ledger";
import { listOpenImports } from "@/services/ledger-files/list-imports";

/** 事業所台帳: the offices of the reader's federation, by number, and the new addresses that wait for a second person. */
export default async function Ledger({ searchParams }: PageProps<"/admin/ledger">) {
  const ctx = await staff();
  const view = ledgerView.parse(await searchParams);
  const { rows, next } = await orNotFound(viewLedger(ctx, view));
  const waiting = await listWaitingAddresses(ctx);
  const mayImport = mayDo(ctx.actor.role, "import-ledger");
  const whole = ledgerViewText({ ...view, after: undefined });
  return (
    <AdminShell ctx={ctx} current="/admin/ledger">
      <PageTitle title="事業所台帳" />
      <Heading lead="通知書の宛先になる、事業所の名称と住所です。住所の変更は、二人目の職員が確認すると台帳に入ります。">
        事業所台帳
      </Heading>
      {mayImport && <OpenImports imports={await listOpenImports(ctx)} />}
      <WaitingAddresses waiting={waiting} />
      <ul className="flex flex-wrap gap-x-8 [&>li]:m-0">
        <li>
          <PageLink href="/admin/ledger/import">
            {mayImport ? "CSVファイルの取込" : "CSVファイルの取込の進み具合"}
          </PageLink>
        </li>
        <li>
          <PageLink href={`/admin/ledger/export?${whole}`}>この一覧をダウンロード(CSV)</PageLink>
        </li>
      </ul>
      <SearchForm view={view} />
      <OfficeTable rows={rows} />
      <ul className="flex flex-wrap gap-x-8 [&>li]:m-0">
        {next && (
          <li>
            <PageLink href={`/admin/ledger?${ledgerViewText({ ...view, after: next })}`}>次のページ</PageLink>
          </li>
        )}
        {view.after && (
          <li>
            <PageLink href={whole === "" ? "/admin/ledger" : `/admin/ledger?${whole}`}>最初のページ</PageLink>
          </li>
        )}
      </ul>
    </AdminShell>
  );
}

function PageLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} className="inline-flex min-h-11 items-center">
      {children}
    </a>
  );
}
