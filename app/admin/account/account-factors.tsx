import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { limits } from "@/domain/limits";

/** Password and recovery codes, each with the way to new ones; a warning when few codes are left (R37). */
export function AccountFactors({ recoveryCodesLeft: left }: { recoveryCodesLeft: number }) {
  return (
    <>
      {left < limits.recoveryCodesFew && (
        <Notice tone="warning" title={`使える回復コードは、残り${left}個です`}>
          <p>
            認証アプリが使えなくなったときに困らないよう、
            <a href="/admin/account/recovery-codes">回復コードを作り直して</a>ください。
          </p>
        </Notice>
      )}
      <SummaryList
        rows={[
          { term: "パスワード", value: "設定済み", change: { href: "/admin/account/password" } },
          {
            term: "認証アプリ",
            value: "設定済み",
            note: "端末を替えるときは、システム管理の職員に登録用アドレスの発行を依頼してください。",
          },
          {
            term: "回復コード",
            value: `残り${left}個`,
            change: { href: "/admin/account/recovery-codes", label: "作り直す" },
          },
        ]}
      />
    </>
  );
}
