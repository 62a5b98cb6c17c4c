import { z } from "zod";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { AdminShell } from "@/app/admin/_frame/admin-shell";
import { RoleMatrix } from "@/app/admin/staff/role-matrix";
import { StaffTable } from "@/app/admin/staff/staff-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Heading } from "@/components/ui/heading";
import { PageTitle } from "@/components/ui/page-title";
import { mayDo } from "@/domain/staff-acts";
import { listStaff } from "@/services/staff/list-staff";

const view = z.object({ after: z.string().max(40).optional().catch(undefined) });

type StaffProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** 職員: who works at the desk, in which role, and what each role may do (issue 3, 8). */
export default async function Staff({ searchParams }: StaffProps) {
  const ctx = await staff();
  const { after } = view.parse(await searchParams);
  const { rows, next } = await orNotFound(listStaff(ctx, after));
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
      <StaffTable rows={rows} />
      {next && (
        <p>
          <a href={`/admin/staff?after=${encodeURIComponent(next)}`}>次のページ</a>
        </p>
      )}
      <p>
        <a href="/admin/staff/export" className="inline-block py-2.5">
          職員の一覧をCSVでダウンロードする
        </a>
      </p>
      <section aria-labelledby="roles" className="flow">
        <h2 id="roles">役割とできること</h2>
        <p>
          「認証コード」の列に「10分以内」とある操作は、認証コードを入力してから10分を過ぎると、もう一度入力します。
        </p>
        <details>
          <summary className="w-fit cursor-pointer py-2.5">操作ごとの一覧を見る</summary>
          <RoleMatrix />
        </details>
      </section>
    </AdminShell>
  );
}
