import { DataTable } from "@/components/ui/data-table";
import { settingLabel } from "@/domain/federation-settings";
import type { SettingChange } from "@/domain/federation-settings-change";
import { changeInWords } from "@/domain/federation-settings-text";
import { formatDateTime } from "@/lib/dates";
import type { SettingsView } from "@/services/settings/view-settings";

const columns = [{ heading: "変更日時" }, { heading: "変更した職員" }, { heading: "変更した項目" }];

/** 変更の履歴: who changed what, newest first, a row for each saving with all that it changed. */
export function SettingsHistory({ view: { federation, history, older } }: { view: SettingsView }) {
  return (
    <section aria-labelledby="history" className="flow">
      <h2 id="history">変更の履歴</h2>
      <DataTable
        caption={`${federation.name}の設定の変更`}
        captionHidden
        columns={columns}
        empty="設定はまだ変更されていません。"
        rows={history.map(({ at, by, byId, version, changes }) => ({
          key: String(version),
          cells: [
            formatDateTime(at),
            byId === null ? by : `${by}(${byId})`,
            <Changes key="changes" changes={changes} />,
          ],
        }))}
      />
      {history.length > 0 && (
        <p>
          {older && "さらに前の変更は、ダウンロードで確認できます。"}
          <a href={`/admin/settings/export?federation=${federation.code}`} className="inline-block py-2.5">
            変更の履歴をダウンロード(CSV)
          </a>
        </p>
      )}
      <p className="text-base text-solid-gray-700">
        連絡先メールアドレスは、変わったことだけを残し、アドレスそのものは残しません。
      </p>
    </section>
  );
}

function Changes({ changes }: { changes: SettingChange[] }) {
  return (
    <dl className="flow *:not-first:mt-2">
      {changes.map((change) => {
        const { before, after } = changeInWords(change);
        return (
          <div key={change.field}>
            <dt className="text-dns-14N-130 text-solid-gray-700">{settingLabel(change.field)}</dt>
            <dd>
              <del className="text-solid-gray-700">
                <span className="sr-only">変更前: </span>
                {before}
              </del>
              <span aria-hidden="true"> → </span>
              <ins className="font-bold no-underline">
                <span className="sr-only">変更後: </span>
                {after}
              </ins>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
