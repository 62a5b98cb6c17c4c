"use client";

import { endStaffDevices } from "@/app/admin/account/actions";
import { DeskForm } from "@/components/form/desk-form";
import { SubmitButton } from "@/components/form/submit-button";
import { CsvLink } from "@/components/ui/csv-link";
import { DataTable } from "@/components/ui/data-table";
import { formatDateTime } from "@/lib/dates";
import type { OwnSession } from "@/services/staff/view-own-account";

/** The browsers in which one is signed in, each other one with its way out. */
export function AccountSessions({ sessions }: { sessions: OwnSession[] }) {
  return (
    <section aria-labelledby="sessions" className="flow">
      <h2 id="sessions">ログイン中の端末</h2>
      <p>
        お心当たりのない端末は、ログアウトさせたうえで、<a href="/admin/account/password">パスワードを変更</a>
        してください。
      </p>
      <DeskForm action={endStaffDevices} title="アカウント">
        {() => (
          <>
            <DataTable
              caption="ログイン中の端末の一覧"
              captionHidden
              columns={[{ heading: "端末" }, { heading: "ログイン" }, { heading: "操作" }]}
              rows={sessions.map((session) => ({ key: session.id, cells: cellsOf(session) }))}
              empty="ログイン中の端末はありません。"
            />
            <CsvLink href="/admin/account/export">ログイン中の端末の一覧</CsvLink>
            {sessions.length > 1 && (
              <SubmitButton variant="secondary" name="end" value="others">
                ほかのすべての端末からログアウト
              </SubmitButton>
            )}
          </>
        )}
      </DeskForm>
    </section>
  );
}

function cellsOf(session: OwnSession) {
  const device = session.device || "ブラウザ";
  const since = formatDateTime(session.createdAt);
  return [device, <Times key="times" {...session} />, session.own ? "この端末" : wayOut(session.id, device, since)];
}

function Times({ createdAt, seenAt }: OwnSession) {
  return (
    <>
      {formatDateTime(createdAt)}
      <span className="block text-solid-gray-700">最後の操作 {formatDateTime(seenAt)}</span>
    </>
  );
}

function wayOut(id: string, device: string, since: string) {
  return (
    <SubmitButton key="way-out" variant="secondary" name="end" value={id}>
      ログアウト
      <span className="sr-only">
        ({device}、{since}から)
      </span>
    </SubmitButton>
  );
}
