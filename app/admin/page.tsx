import { z } from "zod";
import { staff } from "@/app/_web/staff";
import { AdminShell } from "@/app/admin/_frame/admin-shell";
import { QueueStates } from "@/app/admin/_queue/queue-states";
import { QueueTable } from "@/app/admin/_queue/queue-table";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { applicationStatuses, statusLabel } from "@/domain/application-status";
import { eventLabel } from "@/domain/event-label";
import { formatReference, reference } from "@/domain/reference";
import { applicationActs } from "@/domain/transitions";
import { listQueue } from "@/services/reviews/list-queue";

const view = z.object({
  status: z.enum(applicationStatuses).catch("submitted"),
  after: reference.optional().catch(undefined),
  decided: reference.optional().catch(undefined),
  act: z.enum([...applicationActs, "mark-compromised"]).catch("review"),
});

/** 申請一覧: the queue of the reader's own federation, by state, oldest first. */
export default async function Queue({ searchParams }: PageProps<"/admin">) {
  const ctx = await staff();
  const { status, after, decided, act } = view.parse(await searchParams);
  const queue = await listQueue(ctx, status, after);
  return (
    <AdminShell ctx={ctx} current="/admin">
      <PageTitle title={`申請一覧 ${statusLabel(status)}`} />
      <Heading>申請一覧</Heading>
      {decided && (
        <Notice tone="success">
          <p>
            受付番号 <a href={`/admin/applications/${decided}`}>{formatReference(decided)}</a>:{eventLabel(act)}。
          </p>
        </Notice>
      )}
      <QueueStates counts={queue.counts} missing={queue.missing} current={status} />
      <QueueTable status={status} rows={queue.rows} now={ctx.now} />
      {queue.next && (
        <p>
          <a href={`/admin?status=${status}&after=${queue.next}`}>次のページ</a>
        </p>
      )}
    </AdminShell>
  );
}
