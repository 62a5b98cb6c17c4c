import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { AdminShell } from "@/app/admin/_frame/admin-shell";
import { ChainNotice } from "@/app/admin/audit/chain-notice";
import { EventTable } from "@/app/admin/audit/event-table";
import { FilterForm } from "@/app/admin/audit/filter-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Heading } from "@/components/ui/heading";
import { PageTitle } from "@/components/ui/page-title";
import { auditFilter, auditFilterFaults, auditFilterText } from "@/domain/audit-filter";
import { listEvents } from "@/services/audit/list-events";

/** 監査記録: who did and saw what, when, in the reader's own federation; newest first, and how the chain over it stands. */
export default async function Audit({ searchParams }: PageProps<"/admin/audit">) {
  const ctx = await staff();
  const filter = auditFilter.parse(await searchParams);
  const { rows, files, chain, people, next } = await orNotFound(listEvents(ctx, filter));
  const faults = auditFilterFaults(filter);
  return (
    <AdminShell ctx={ctx} current="/admin/audit">
      <PageTitle title="監査記録" hasError={faults.length > 0} />
      <Heading lead="誰が、いつ、何をし、何を見たかの記録です。この画面を開いたことも記録されます。">監査記録</Heading>
      <ChainNotice chain={chain} now={ctx.now} />
      <FilterForm filter={filter} faults={faults} people={people} choosesFederation={ctx.actor.federation === null} />
      {faults.length > 0 ? (
        <p>条件に誤りがあるため、記録を表示していません。</p>
      ) : (
        <section aria-labelledby="events" className="flow">
          <h2 id="events">{filter.before ? "記録(続き)" : "記録"}</h2>
          <EventTable rows={rows} files={files} choosesFederation={ctx.actor.federation === null} />
          <p className="flex flex-wrap gap-x-8 gap-y-2">
            {filter.before && (
              <a href={`/admin/audit?${auditFilterText(filter, { before: undefined })}`}>最新の記録へ</a>
            )}
            {next && <a href={`/admin/audit?${auditFilterText(filter, { before: next })}`}>これより前の記録へ</a>}
          </p>
          <p>
            <ButtonLink href={`/admin/audit/export?${auditFilterText(filter, { before: undefined })}`}>
              この条件の記録をダウンロード(CSV)
            </ButtonLink>
          </p>
        </section>
      )}
    </AdminShell>
  );
}
