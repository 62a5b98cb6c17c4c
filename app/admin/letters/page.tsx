import { z } from "zod";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { AdminShell } from "@/app/admin/_frame/admin-shell";
import { Canaries } from "@/app/admin/letters/canaries";
import { choice, isTicked } from "@/app/admin/letters/choice";
import { fieldAtFault } from "@/app/admin/letters/field-at-fault";
import { FindToReprint } from "@/app/admin/letters/find-to-reprint";
import { LeftBehind } from "@/app/admin/letters/left-behind";
import { NextPosting } from "@/app/admin/letters/next-posting";
import { OpenBatches } from "@/app/admin/letters/open-batches";
import { periodAsked } from "@/app/admin/letters/period-asked";
import { PostedPeriod } from "@/app/admin/letters/posted-period";
import { PostedTable } from "@/app/admin/letters/posted-table";
import { ToPrint } from "@/app/admin/letters/to-print";
import { typedAgain } from "@/app/admin/letters/typed-again";
import { ErrorSummary } from "@/components/form/error-summary";
import type { FormError } from "@/components/form/form-state";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { reference } from "@/domain/reference";
import { isFreshFactor } from "@/domain/second-factor-age";
import { mayDo } from "@/domain/staff-acts";
import { tokyoDay } from "@/lib/dates";
import { applicationNamed, letterRefusals, letterSentence } from "@/services/letters/letter-refusal";
import { listLetters } from "@/services/letters/list-letters";

const view = choice.extend({
  refusal: z.enum(letterRefusals).optional().catch(undefined),
  reference: reference.optional().catch(undefined),
  reprint: z.string().trim().min(1).max(60).optional().catch(undefined),
  arrived: z.literal("1").optional().catch(undefined),
});

/** 通知書: what is to be printed, the batches on their way to the post office, what went out lately, of the reader's own federation. */
export default async function Letters({ searchParams }: PageProps<"/admin/letters">) {
  const ctx = await staff();
  const search = await searchParams;
  const { refusal, reference, reprint, arrived, ...chosen } = view.parse(search);
  const period = periodAsked(search);
  const asksFactor = !isFreshFactor(ctx.actor.secondFactorAt, ctx.now);
  const factor = asksFactor && (reprint === undefined ? "totp" : "reprint-totp");
  const field = refusal && fieldAtFault(refusal, { reason: "reason", factor });
  const message = refusal && `${letterSentence(refusal, applicationNamed(reference))}どの通知書も作っていません。`;
  const errors: FormError[] = [...(message ? [{ field, message }] : []), ...period.errors];
  const lists = await orNotFound(listLetters(ctx));
  const mayIssue = mayDo(ctx.actor.role, "print");
  const mayRecord = mayDo(ctx.actor.role, "record-canary");
  const awaitsCanary = mayRecord && lists.canaries.some(({ arrivedOn }) => arrivedOn === null);
  const typed =
    refusal && (await typedAgain(reprint === undefined ? "/admin/letters" : `/admin/letters?reprint=${reprint}`));
  return (
    <AdminShell ctx={ctx} current="/admin/letters">
      {!awaitsCanary && <PageTitle title="通知書" hasError={errors.length > 0} />}
      <Heading lead="承認された申請の「電子請求ログイン情報再発行通知書」を印刷し、封入と発送を記録します。">
        通知書
      </Heading>
      <ErrorSummary errors={errors} />
      {arrived && (
        <Notice tone="success">
          <p>確認用の通知書が届いた日を記録しました。</p>
        </Notice>
      )}
      {!mayIssue && (
        <Notice tone="info">
          <p>印刷、封入、発送の記録は、発行担当と管理担当の職員が行います。この画面では、進み具合を確認できます。</p>
        </Notice>
      )}
      {lists.posting && <NextPosting posting={lists.posting} inTime={lists.approved - lists.late} late={lists.late} />}
      <Ways ofAll={ctx.actor.federation === null} mayReturn={mayDo(ctx.actor.role, "return")} />
      <ToPrint
        rows={lists.toPrint}
        approved={lists.approved}
        mayIssue={mayIssue}
        ticked={(row) => isTicked(chosen, row)}
        asksFactor={asksFactor}
        factorError={field === "totp" ? message : undefined}
      />
      <OpenBatches batches={lists.batches} ofAll={ctx.actor.federation === null} />
      <LeftBehind rows={lists.leftBehind} />
      <section aria-labelledby="posted" className="flow">
        <h2 id="posted">最近の発送</h2>
        <PostedTable rows={lists.posted} />
        <PostedPeriod asked={period} />
        {mayIssue && (
          <FindToReprint
            ctx={ctx}
            text={reprint}
            reason={typed}
            reasonMissing={refusal === "reason-missing"}
            asksFactor={asksFactor}
            factorError={field === "reprint-totp" ? message : undefined}
          />
        )}
      </section>
      {lists.canaries.length > 0 && (
        <Canaries
          canaries={lists.canaries}
          mayRecord={mayRecord}
          today={tokyoDay(ctx.now)}
          title={errors.length > 0 ? "エラー: 通知書" : "通知書"}
        />
      )}
    </AdminShell>
  );
}

/** Where else to go from here. An admin of all has no federation whose 見本 could be drawn. */
function Ways({ ofAll, mayReturn }: { ofAll: boolean; mayReturn: boolean }) {
  const ways = [
    ...(mayReturn ? [{ href: "/admin/letters/returns", title: "返戻の登録" }] : []),
    ...(ofAll ? [] : [{ href: "/admin/letters/preview", title: "見本をダウンロード(PDF)" }]),
  ];
  return (
    <ul className="flex flex-wrap gap-x-6 [&>li]:m-0">
      {ways.map(({ href, title }) => (
        <li key={href}>
          <a href={href} className="inline-flex min-h-11 items-center">
            {title}
          </a>
        </li>
      ))}
    </ul>
  );
}
