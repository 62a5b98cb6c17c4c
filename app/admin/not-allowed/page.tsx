import { staff } from "@/app/_web/staff";
import { AdminShell } from "@/app/admin/_frame/admin-shell";
import { Heading } from "@/components/ui/heading";
import { PageTitle } from "@/components/ui/page-title";
import { staffRoleLabel } from "@/domain/staff-role";

/** Where a page leads whose act the reader's role does not have (R42): it shows nothing of that page. */
export default async function NotAllowed() {
  const ctx = await staff();
  return (
    <AdminShell ctx={ctx}>
      <PageTitle title="表示できません" />
      <Heading lead="この画面は、あなたの役割では表示できません。">表示できません</Heading>
      <p>
        あなたの役割は「{staffRoleLabel(ctx.actor.role)}
        」です。この画面が必要な場合は、所属の管理担当の職員にご相談ください。
      </p>
      <p>
        <a href="/admin">申請一覧へ戻る</a>
      </p>
    </AdminShell>
  );
}
