"use client";

import { endSessions } from "@/app/account/sessions/actions";
import { ActionForm } from "@/components/form/action-form";
import { emptyForm } from "@/components/form/form-state";
import { SubmitButton } from "@/components/form/submit-button";
import { DataTable } from "@/components/ui/data-table";
import { formatDateTime } from "@/lib/dates";
import type { SessionView } from "@/services/accounts/view-sessions";

/** The browsers that are signed in, each with its way out, and the two that take many at once. */
export function SessionsForm({ sessions }: { sessions: SessionView[] }) {
  return (
    <ActionForm action={endSessions} initial={emptyForm} title="ログイン中の端末">
      {() => (
        <>
          <DataTable
            caption="ログイン中の端末"
            captionHidden
            columns={[{ heading: "端末" }, { heading: "ログイン" }, { heading: "操作" }]}
            rows={sessions.map((session) => ({ key: session.id, cells: cellsOf(session) }))}
            empty="ログイン中の端末はありません。"
          />
          <div className="flex flex-wrap gap-4">
            {sessions.length > 1 && (
              <SubmitButton variant="secondary" name="end" value="others">
                ほかのすべての端末からログアウト
              </SubmitButton>
            )}
            <SubmitButton variant="secondary" name="end" value="all">
              この端末を含むすべての端末からログアウト
            </SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}

function cellsOf(session: SessionView) {
  return [session.device || "ブラウザ", <Times key="times" {...session} />, <WayOut key="way-out" {...session} />];
}

function Times({ createdAt, seenAt }: SessionView) {
  return (
    <>
      {formatDateTime(createdAt)}
      <span className="block text-solid-gray-700">最後の操作 {formatDateTime(seenAt)}</span>
    </>
  );
}

function WayOut({ id, device, createdAt, own }: SessionView) {
  if (own) return "この端末";
  return (
    <SubmitButton variant="secondary" name="end" value={id}>
      ログアウト
      <span className="sr-only">
        ({device || "ブラウザ"}、{formatDateTime(createdAt)}から)
      </span>
    </SubmitButton>
  );
}
