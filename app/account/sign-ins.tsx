import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { formatDateTime } from "@/lib/dates";

type SignInsProps = { signIns: { at: Date; device: string; own: boolean }[]; wrongPasswords: number };

/** The last sign-ins of an account, and the tries with a wrong password before this one. */
export function SignIns({ signIns, wrongPasswords }: SignInsProps) {
  return (
    <>
      <h2>最近のログイン</h2>
      {wrongPasswords > 0 && (
        <Notice tone="info">
          <p>
            {signIns.length > 1 ? "前回のログインのあとに" : "このログインの前に"}、パスワードの入力の誤りが
            {wrongPasswords}
            回ありました。お心当たりがないときは、パスワードを変更してください。
          </p>
        </Notice>
      )}
      <DataTable
        caption="最近のログイン"
        captionHidden
        columns={[{ heading: "日時" }, { heading: "端末" }]}
        rows={signIns.map(({ at, device, own }) => ({
          key: String(at.getTime()),
          cells: [formatDateTime(at), `${device || "ブラウザ"}${own ? "(いまのログイン)" : ""}`],
        }))}
        empty="ログインの記録はありません。"
      />
      <p>
        <a href="/account/sessions">ログイン中の端末を確認する</a>
      </p>
    </>
  );
}
