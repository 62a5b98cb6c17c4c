import { notFound } from "next/navigation";
import { z } from "zod";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { AdminShell } from "@/app/admin/_frame/admin-shell";
import { BatchDesk } from "@/app/admin/letters/batches/[number]/batch-desk";
import { BatchLetters } from "@/app/admin/letters/batches/[number]/batch-letters";
import { BatchSteps } from "@/app/admin/letters/batches/[number]/batch-steps";
import { ReprintAll } from "@/app/admin/letters/batches/[number]/reprint-all";
import { fieldAtFault } from "@/app/admin/letters/field-at-fault";
import { typedAgain } from "@/app/admin/letters/typed-again";
import { ErrorSummary } from "@/components/form/error-summary";
import { CsvLink } from "@/components/ui/csv-link";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { batchKey, batchKeyField } from "@/domain/batch-key";
import { reference } from "@/domain/reference";
import { isFreshFactor } from "@/domain/second-factor-age";
import { mayDo } from "@/domain/staff-acts";
import { formatDate, formatDateTime, startOfTokyoDay, tokyoDay } from "@/lib/dates";
import { applicationNamed, letterRefusals, letterSentence } from "@/services/letters/letter-refusal";
import { type BatchView, viewBatch } from "@/services/letters/view-batch";

const search = z.object({
  refusal: z.enum(letterRefusals).optional().catch(undefined),
  reference: reference.optional().catch(undefined),
});

/** 束: how far its letters are on their way from the printer to the post office, and what is due. */
export default async function BatchPage({ params, searchParams }: PageProps<"/admin/letters/batches/[number]">) {
  const ctx = await staff();
  const key = batchKeyField.safeParse((await params).number).data ?? notFound();
  const view = await orNotFound(viewBatch(ctx, key));
  const { batch, letters, stand } = view;
  const title = `束 第${batch.number}号`;
  const mayIssue = mayDo(ctx.actor.role, "seal");
  const mine = letters.filter(({ obstacle }) => obstacle === null);
  const behind = letters.filter(({ state }) => state !== "posted");
  const waiting = mine.filter(({ state, gap }) => state === "printed" && gap === null);
  const newest = Math.max(...waiting.map(({ letter }) => letter.printedAt.getTime()));
  const { refusal, reference: named } = search.parse(await searchParams);
  const typed = refusal && (await typedAgain(`/admin/letters/batches/${batchKey(batch)}`));
  const refused = refusal && `${letterSentence(refusal, applicationNamed(named))}どの通知書も作っていません。`;
  const asksFactor = !isFreshFactor(ctx.actor.secondFactorAt, ctx.now);
  const field = refusal && fieldAtFault(refusal, { reason: "reprintReason", factor: asksFactor && "reprint-totp" });
  return (
    <AdminShell ctx={ctx} current="/admin/letters">
      {!mayIssue && <PageTitle title={title} />}
      <Heading lead={leadOf(view)}>{title}</Heading>
      {refused && <ErrorSummary errors={[{ field, message: refused }]} />}
      {batch.closedAt && (
        <Notice tone="info">
          <p>
            この束は{formatDateTime(batch.closedAt)}
            に閉じました。追跡番号は、バーコードを読み取って直せます。
          </p>
        </Notice>
      )}
      <BatchSteps stand={stand} />
      {batch.canary && (
        <p>
          ほかに確認用の通知書1通があります。{batch.postedOn === null && "この束と一緒に封入し、発送してください。"}
        </p>
      )}
      {stand.gaps > 0 && <p>理由を付けて発送しないことにした通知書が{stand.gaps}通あります。</p>}
      {mayIssue && (
        <BatchDesk
          batch={batchKey(batch)}
          title={title}
          refused={refusal !== undefined}
          today={tokyoDay(ctx.now)}
          postsToday={view.postsToday}
          toSeal={waiting.length}
          toPost={mine.filter(({ state, gap }) => state === "sealed" && gap === null).length}
          toUnseal={letters.filter(({ state }) => state === "sealed").length}
          missing={letters
            .filter(({ missing }) => missing)
            .map(({ application, provider }) => ({
              reference: application.reference,
              office: provider?.name ?? application.providerNumber,
            }))}
          isOpen={batch.closedAt === null}
        />
      )}
      <BatchLetters
        caption={`発送していない通知書(${behind.length}通)`}
        rows={behind}
        empty="この束の通知書は、すべて発送済です。"
      />
      <details>
        <summary className="w-fit cursor-pointer py-2.5 font-bold">この束の通知書をすべて見る</summary>
        <BatchLetters caption={`束の通知書(${letters.length}通)`} rows={letters} empty="通知書はありません。" />
      </details>
      <CsvLink href={`/admin/letters/batches/${batchKey(batch)}/export`}>この束の通知書の一覧</CsvLink>
      {mayIssue && batch.closedAt === null && waiting.length > 0 && (
        <ReprintAll
          batch={batchKey(batch)}
          count={waiting.length}
          seenAt={newest}
          open={refusal !== undefined}
          reason={typed}
          reasonMissing={refusal === "reason-missing"}
          asksFactor={asksFactor}
          factorError={field === "reprint-totp" ? refused : undefined}
        />
      )}
      <p>
        <a href="/admin/letters" className="inline-flex min-h-11 items-center">
          通知書の一覧へ戻る
        </a>
      </p>
    </AdminShell>
  );
}

function leadOf({ batch, printedBy, postedBy }: BatchView): string {
  const printed = `${formatDateTime(batch.printedAt)}に${printedBy}さんが印刷しました。`;
  if (batch.postedOn === null) return printed;
  return `${printed}発送日は${formatDate(startOfTokyoDay(batch.postedOn))}、記録したのは${postedBy}さんです。`;
}
