import { staff } from "@/app/_web/staff";
import { AdminShell } from "@/app/admin/_frame/admin-shell";
import { OwnPasswordForm } from "@/app/admin/account/password/own-password-form";
import { Heading } from "@/components/ui/heading";

/** パスワードの変更 by a member of staff. */
export default async function OwnPassword() {
  const ctx = await staff();
  return (
    <AdminShell ctx={ctx}>
      <Heading lead="変更すると、この端末を除くすべての端末がログアウトします。">パスワードの変更</Heading>
      <OwnPasswordForm staffId={ctx.actor.id} />
      <p>
        <a href="/admin/account">アカウントへ戻る</a>
      </p>
    </AdminShell>
  );
}
