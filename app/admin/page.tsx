import { redirect } from "next/navigation";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { DecidedNotice } from "@/app/admin/_case/decided-notice";
import { AdminShell } from "@/app/admin/_frame/admin-shell";
import { QueueFilterForm } from "@/app/admin/_queue/queue-filter-form";
import { QueueForm } from "@/app/admin/_queue/queue-form";
import { QueueStates } from "@/app/admin/_queue/queue-states";
import { SavedViewLinks } from "@/app/admin/_queue/saved-view-links";
import { SavedViews } from "@/app/admin/_queue/saved-views";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { limits } from "@/domain/limits";
import { holdsAddress, queueView, queueViewText } from "@/domain/queue-view";
import { listQueue } from "@/services/queue/list-queue";
import { listViews } from "@/services/queue/list-views";
import { sealedSearch } from "@/services/queue/sealed-search";

/** 申請一覧: the queue of the reader's own federation, in the view that the address bar holds (issue 3, 1). */
export default async function Queue({ searchParams }: PageProps<"/admin">) {
  const ctx = await staff();
  const search = await searchParams;
  const view = queueView.parse(search);
  if (holdsAddress(view.q)) redirect(`/admin?${queueViewText(sealedSearch(view))}`);
  const queue = await orNotFound(listQueue(ctx, view));
  const query = queueViewText(view);
  const views = await listViews(ctx);
  return (
    <AdminShell ctx={ctx} current="/admin">
      <Heading>申請一覧</Heading>
      <DecidedNotice search={search} />
      <QueueStates counts={queue.counts} current={view.status} />
      <SavedViewLinks views={views} current={query} />
      <QueueFilterForm key={query} view={view} search={queue.search} />
      {queue.tooMany && (
        <Notice tone="info">
          <p>
            {limits.queue.searchHits}
            件を超える申請が見つかったため、一部だけを表示しています。言葉を足すか、条件で絞り込んでください。
          </p>
        </Notice>
      )}
      <QueueForm queue={queue} view={view} actor={ctx.actor} now={ctx.now} />
      <SavedViews views={views} current={query} />
    </AdminShell>
  );
}
