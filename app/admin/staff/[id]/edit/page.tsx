import { redirect } from "next/navigation";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { AdminShell } from "@/app/admin/_frame/admin-shell";
import { ChangeStaffForm } from "@/app/admin/staff/[id]/edit/change-staff-form";
import { Heading } from "@/components/ui/heading";
import { mayDo } from "@/domain/staff-acts";
import { viewColleague } from "@/services/staff/view-colleague";

/** 職員の変更: name, role and federation, for an admin and not one's own (issue 3, 8). */
export default async function EditStaff({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await staff();
  if (!mayDo(ctx.actor.role, "manage-staff")) redirect("/admin/not-allowed");
  const { id, name, role, federation } = await orNotFound(viewColleague(ctx, (await params).id));
  return (
    <AdminShell ctx={ctx} current="/admin/staff">
      <Heading lead={`職員ID ${id} の氏名、役割、国保連合会を変更します。ご本人の次の操作から有効になります。`}>
        職員の変更
      </Heading>
      <ChangeStaffForm id={id} given={{ name, role, federation }} />
      <p>
        <a href={`/admin/staff/${encodeURIComponent(id)}`}>職員の画面へ戻る</a>
      </p>
    </AdminShell>
  );
}
