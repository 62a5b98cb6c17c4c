import { notFound } from "next/navigation";
import { connection } from "next/server";
import { DataTable } from "@/components/ui/data-table";
import { Heading } from "@/components/ui/heading";
import { PageShell } from "@/components/ui/page-shell";
import { PageTitle } from "@/components/ui/page-title";
import { formatDateTime } from "@/lib/dates";
import { env } from "@/lib/env";
import { hasMailbox, listMailbox } from "@/services/mail/list-mailbox";
import { systemContext } from "@/services/tasks/system-context";

/** The training mode's mailbox: what would have been sent, newest first. */
export default async function MailboxPage() {
  await connection();
  if (!hasMailbox(env())) notFound();
  const ctx = systemContext();
  const mails = await listMailbox(ctx);
  return (
    <PageShell now={ctx.now} specimen width="wide">
      <PageTitle title="受信箱" />
      <Heading lead="研修環境のメールは送信されず、ここに届きます。">受信箱</Heading>
      <DataTable
        caption="届いたメール"
        captionHidden
        columns={[{ heading: "件名" }, { heading: "宛先" }, { heading: "受信日時" }]}
        rows={mails.map(({ id, subject, recipient, receivedAt }) => ({
          key: id,
          cells: [
            <a key={id} href={`/mailbox/${id}`}>
              {subject}
            </a>,
            recipient,
            formatDateTime(receivedAt),
          ],
        }))}
        empty="届いたメールはありません。"
      />
    </PageShell>
  );
}
