import { DataTable } from "@/components/ui/data-table";
import { prefectureName } from "@/domain/prefecture";
import { staffRoleLabel } from "@/domain/staff-role";
import { totpCode } from "@/services/staff/totp";
import { trainingAccounts } from "@/services/training/training-accounts";

const columns = ["職員ID", "認証コード", "パスワード", "役割", "国保連合会"].map((heading) => ({ heading }));

/** The staff of the training mode with what they type, the 認証コード as it stands at `now` (contract.md, Training world). */
export function TrainingStaff({ now }: { now: Date }) {
  const rows = trainingAccounts.map(({ id, role, federation, password, totpSecret }) => ({
    key: id,
    cells: [
      id,
      <span key="totp" className="code">
        {totpCode(totpSecret, now)}
      </span>,
      <code key="password">{password}</code>,
      staffRoleLabel(role),
      federation === null ? "全国" : prefectureName(federation),
    ],
  }));
  return (
    <section aria-labelledby="training-staff" className="flow mt-16">
      <h2 id="training-staff">研修用の職員</h2>
      <p>
        認証コードは30秒ごとに変わり、同じコードは一度しか使えません。合わないときは
        <a href="/admin/sign-in">表示し直して</a>
        ください。
      </p>
      <DataTable caption="研修用の職員の一覧" captionHidden columns={columns} rows={rows} empty="" />
    </section>
  );
}
