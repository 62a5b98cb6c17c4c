import { redirect } from "next/navigation";
import { staff } from "@/app/_web/staff";
import { AdminShell } from "@/app/admin/_frame/admin-shell";
import { ReturnsDesk } from "@/app/admin/letters/returns/returns-desk";
import { Heading } from "@/components/ui/heading";
import { mayDo } from "@/domain/staff-acts";

const title = "返戻の登録";

/** Letters that came back, one after another: scan, see which it is, scan it again or press (domain.md §5). */
export default async function Returns() {
  const ctx = await staff();
  if (!mayDo(ctx.actor.role, "return")) redirect("/admin/not-allowed");
  return (
    <AdminShell ctx={ctx} current="/admin/letters">
      <Heading lead="戻ってきた通知書のバーコードか、封筒の追跡番号を読み取ってください。">{title}</Heading>
      <ReturnsDesk title={title} />
      <p>
        <a href="/admin/letters" className="inline-flex min-h-11 items-center">
          通知書の一覧へ戻る
        </a>
      </p>
    </AdminShell>
  );
}
