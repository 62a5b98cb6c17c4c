import { Notice } from "@/components/ui/notice";
import { importStateLabel } from "@/domain/import-state";
import type { ListedImport } from "@/services/ledger-files/list-imports";

/** The ledger files that are on their way, for those who may see them: a second person finds here what waits for a word. */
export function OpenImports({ imports }: { imports: ListedImport[] }) {
  if (imports.length === 0) return null;
  return (
    <Notice tone="info" title="取込の途中のファイルがあります">
      <ul>
        {imports.map(({ id, fileName, state }) => (
          <li key={id}>
            <a href={`/admin/ledger/import/${id}`} className="inline-flex min-h-11 items-center">
              {fileName}({importStateLabel(state)})
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
