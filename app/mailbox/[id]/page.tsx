import { notFound } from "next/navigation";
import { connection } from "next/server";
import { ButtonLink } from "@/components/ui/button-link";
import { Heading } from "@/components/ui/heading";
import { PageShell } from "@/components/ui/page-shell";
import { PageTitle } from "@/components/ui/page-title";
import { SummaryList } from "@/components/ui/summary-list";
import { formatDateTime } from "@/lib/dates";
import { env } from "@/lib/env";
import { hasMailbox, readMailbox } from "@/services/mail/list-mailbox";
import { systemContext } from "@/services/tasks/system-context";

/** One mail of the training mailbox: its text as it would be read, and the way to its HTML part. */
export default async function MailPage({ params }: { params: Promise<{ id: string }> }) {
  await connection();
  if (!hasMailbox(env())) notFound();
  const ctx = systemContext();
  const mail = await readMailbox(ctx, (await params).id);
  if (mail === undefined) notFound();
  return (
    <PageShell now={ctx.now} specimen>
      <PageTitle title={`${mail.subject} 受信箱`} />
      <Heading>{mail.subject}</Heading>
      <SummaryList
        rows={[
          { term: "宛先", value: mail.recipient },
          { term: "受信日時", value: formatDateTime(mail.receivedAt) },
        ]}
      />
      <h2 className="text-lg">本文</h2>
      <pre className="whitespace-pre-wrap break-words border border-solid-gray-420 p-4 font-sans md:p-6">
        {mail.text}
      </pre>
      <p>
        <a href={`/mailbox/${mail.id}/html`}>HTML形式で表示する</a>
      </p>
      <ButtonLink href="/mailbox">受信箱に戻る</ButtonLink>
    </PageShell>
  );
}
