import { ProgressBar } from "@/app/admin/ledger/import/[id]/progress-bar";
import { Notice } from "@/components/ui/notice";
import type { ImportView } from "@/services/ledger-files/view-import";

/** How far a file is, in a sentence, with a bar while it is being read or written. */
export function ImportProgress({ view }: { view: ImportView }) {
  const { id, state, rowsRead, rowsWritten, added, changed, refusedRows } = view;
  switch (state) {
    case "reading":
    case "writing":
      return <ProgressBar view={{ id, state, rowsRead, rowsWritten, added, changed }} />;
    case "previewed":
      return view.notes.length === 0 ? null : (
        <Notice tone="warning" title="取り込む前に確かめてください">
          {view.notes.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      );
    case "done":
      return (
        <Notice tone="success">
          <p>{doneSentence(added + changed, refusedRows)}</p>
        </Notice>
      );
    case "refused":
      return (
        <Notice tone="error" title="取り込めません">
          <p>
            取り込めないところがあるため、何も取り込んでいません。下の一覧を見てファイルを直し、もう一度アップロードしてください。
          </p>
        </Notice>
      );
    case "dropped":
      return (
        <Notice tone="info">
          <p>このファイルの取込は取りやめました。台帳は変わっていません。</p>
        </Notice>
      );
    case "failed":
      return (
        <Notice tone="error" title="アップロードが途中で切れました">
          <p>台帳は変わっていません。もう一度アップロードしてください。</p>
        </Notice>
      );
  }
}

function doneSentence(differing: number, left: number): string {
  if (differing === 0) return "台帳と同じ内容のため、取り込む行はありませんでした。";
  if (left === 0) return "取込が終わりました。";
  return `取込が終わりました。差分を確認した後に台帳が変わった${left}件は、取り込んでいません。`;
}
