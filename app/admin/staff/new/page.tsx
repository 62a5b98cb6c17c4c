import { redirect } from "next/navigation";
import { staff } from "@/app/_web/staff";
import { AdminShell } from "@/app/admin/_frame/admin-shell";
import { NewStaffForm } from "@/app/admin/staff/new/new-staff-form";
import { Heading } from "@/components/ui/heading";
import { mayDo } from "@/domain/staff-acts";

/** 職員の追加, for an admin (issue 3, 8). */
export default async function NewStaff() {
  const ctx = await staff();
  if (!mayDo(ctx.actor.role, "manage-staff")) redirect("/admin/not-allowed");
  return (
    <AdminShell ctx={ctx} current="/admin/staff">
      <Heading lead="追加すると、登録用アドレスが一度だけ表示されます。ご本人は、そのアドレスからパスワードと認証アプリを設定します。">
        職員の追加
      </Heading>
      <NewStaffForm />
      <p>
        <a href="/admin/staff">職員の一覧へ戻る</a>
      </p>
    </AdminShell>
  );
}
