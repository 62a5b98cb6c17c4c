import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { AdminShell } from "@/app/admin/_frame/admin-shell";
import { RoleMatrix } from "@/app/admin/staff/role-matrix";
import { StaffFilter } from "@/app/admin/staff/staff-filter";
import { StaffTable } from "@/app/admin/staff/staff-table";
import { ButtonLink } from "@/components/ui/button-link";
import { CsvLink } from "@/components/ui/csv-link";
import { Heading } from "@/components/ui/heading";
import { PageTitle } from "@/components/ui/page-title";
import { minutesText } from "@/domain/limit-text";
import { limits } from "@/domain/limits";
import { freshFactorLabel } from "@/domain/staff-act-label";
import { mayDo } from "@/domain/staff-acts";
import { staffView, staffViewText } from "@/domain/staff-view";
import { listStaff } from "@/services/staff/list-staff";

type StaffProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** 職員: who works at the desk, in which role, and what each role may do (issue 3, 8). */
export default async function Staff({ searchParams }: StaffProps) {
  const ctx = await staff();
  const view = staffView.parse(await searchParams);
  const narrowed = staffViewText(view, { after: undefined }) !== "";
  const { rows, next } = await orNotFound(listStaff(ctx, view));
  return (
    <AdminShell ctx={ctx} current="/admin/staff">
      <PageTitle title="職員" />
      <Heading lead="審査と発行を行う職員の一覧です。職員IDを選ぶと、停止などの操作ができます。">職員</Heading>
      {mayDo(ctx.actor.role, "manage-staff") && (
        <p>
          <ButtonLink href="/admin/staff/new" variant="primary">
            職員を追加する
          </ButtonLink>
        </p>
      )}
      <StaffFilter view={view} narrowed={narrowed} choosesFederation={ctx.actor.federation === null} />
      <StaffTable rows={rows} narrowed={narrowed} />
      {next && (
        <p>
          <a href={`/admin/staff?${staffViewText(view, { after: next })}`}>次のページ</a>
        </p>
      )}
      <p>
        <a href={`/admin/staff/export?${staffViewText(view, { after: undefined })}`} className="inline-block py-2.5">
          {narrowed ? "この条件の職員をダウンロード(CSV)" : "職員の一覧をダウンロード(CSV)"}
        </a>
      </p>
      <section aria-labelledby="roles" className="flow">
        <h2 id="roles">役割とできること</h2>
        <p>
          「認証コード」の列に「{freshFactorLabel}」とある操作は、認証コードを入力してから
          {minutesText(limits.staffSession.secondFactor)}を過ぎると、もう一度入力します。
        </p>
        <details>
          <summary className="w-fit cursor-pointer py-2.5">操作ごとの一覧を見る</summary>
          <RoleMatrix />
        </details>
        <CsvLink href="/admin/staff/export/roles">操作ごとの一覧</CsvLink>
      </section>
    </AdminShell>
  );
}
