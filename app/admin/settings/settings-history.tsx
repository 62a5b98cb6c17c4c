import { DataTable } from "@/components/ui/data-table";
import { settingLabel } from "@/domain/federation-settings";
import { changeInWords } from "@/domain/federation-settings-text";
import { formatDateTime } from "@/lib/dates";
import type { SettingsView } from "@/services/settings/view-settings";

const columns = [
  { heading: "変更日時" },
  { heading: "変更した職員" },
  { heading: "項目" },
  { heading: "変更前" },
  { heading: "変更後" },
];

/** 変更の履歴: who changed what, newest first, a row for each field. */
export function SettingsHistory({ view: { federation, history, older } }: { view: SettingsView }) {
  return (
    <section aria-labelledby="history" className="flow">
      <h2 id="history">変更の履歴</h2>
      <DataTable
        caption={`${federation.name}の設定の変更`}
        captionHidden
        columns={columns}
        empty="設定はまだ変更されていません。"
        rows={history.flatMap(({ at, by, version, changes }) =>
          changes.map((change) => {
            const { before, after } = changeInWords(change);
            const key = `${version} ${change.field}`;
            return { key, cells: [formatDateTime(at), by, settingLabel(change.field), before, after] };
          }),
        )}
      />
      {history.length > 0 && (
        <p>
          {older && "さらに前の変更は、ダウンロードで確認できます。"}
          <a href={`/admin/settings/export?federation=${federation.code}`} className="inline-block py-2.5">
            履歴をダウンロードする(CSV)
          </a>
        </p>
      )}
      <p className="text-base text-solid-gray-700">
        連絡先メールアドレスは、変わったことだけを残し、アドレスそのものは残しません。
      </p>
    </section>
  );
}
