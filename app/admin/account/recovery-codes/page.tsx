import { staff } from "@/app/_web/staff";
import { AdminShell } from "@/app/admin/_frame/admin-shell";
import { RecoveryCodesForm } from "@/app/admin/account/recovery-codes/recovery-codes-form";
import { Heading } from "@/components/ui/heading";

/** 回復コード: ten new ones in place of what is left (R37). */
export default async function OwnRecoveryCodes() {
  const ctx = await staff();
  return (
    <AdminShell ctx={ctx}>
      <Heading lead="認証アプリが使えないときに、認証コードの代わりに入力するコードです。">回復コード</Heading>
      <RecoveryCodesForm staffId={ctx.actor.id} />
      <p className="print:hidden">
        <a href="/admin/account">アカウントへ戻る</a>
      </p>
    </AdminShell>
  );
}
