import { UndoForm } from "@/app/admin/_case/undo-form";
import { doneLabel, justDone, undoes } from "@/app/admin/_case/undoing";
import { Arrival } from "@/components/ui/arrival";
import { Notice } from "@/components/ui/notice";
import { queueView, queueViewText } from "@/domain/queue-view";
import { formatReference } from "@/domain/reference";

type Search = Record<string, string | string[] | undefined>;

/**
 * On top of the page that follows an act on a case: what was done, with a link to the case and, for a decision, 取り消す.
 * `search` is the address of the page, of a case or of the queue itself. Nothing when it tells of no act.
 */
export function DecidedNotice({ search }: { search: Search }) {
  const done = justDone.safeParse(search);
  if (!done.success) return null;
  const { decided, act, version } = done.data;
  const view = search.view === undefined ? queueViewText(queueView.parse(search)) : done.data.view;
  const undo = act === "approve" || act === "reject" || act === "wait" ? undoes[act] : undefined;
  const place = view === "" ? "" : `?${new URLSearchParams({ view })}`;
  return (
    <Arrival key={`${decided} ${version}`} label="操作の結果">
      <Notice tone="success">
        <p>
          受付番号{" "}
          <a href={`/admin/applications/${decided}${place}`} className="code">
            {formatReference(decided)}
          </a>
          :{doneLabel(act)}。
        </p>
        {undo && <UndoForm hidden={{ act: undo, reference: decided, version: String(version), view }} />}
      </Notice>
    </Arrival>
  );
}
