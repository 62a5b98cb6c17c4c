import { z } from "zod";
import { staff } from "@/app/_web/staff";
import { AdminShell } from "@/app/admin/_frame/admin-shell";
import { PostedTable } from "@/app/admin/letters/posted-table";
import type { PrintedLetter } from "@/app/admin/letters/printed-table";
import { Reprint } from "@/app/admin/letters/reprint";
import { ToPost } from "@/app/admin/letters/to-post";
import { ToPrint } from "@/app/admin/letters/to-print";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { reference } from "@/domain/reference";
import { isFreshFactor } from "@/domain/second-factor-age";
import { actsFor } from "@/domain/transitions";
import { formatDateTime } from "@/lib/dates";
import { applicationNamed, letterRefusals, letterSentence } from "@/services/letters/letter-refusal";
import { type LetterLists, listLetters } from "@/services/letters/list-letters";

const view = z.object({
  refusal: z.enum(letterRefusals).optional().catch(undefined),
  reference: reference.optional().catch(undefined),
  chosen: z.enum(["print", "post"]).optional().catch(undefined),
  posted: z.coerce.number().int().positive().optional().catch(undefined),
});

/** 通知書: what is to be printed, what is to be posted, what went out lately, of the reader's own federation. */
export default async function Letters({ searchParams }: PageProps<"/admin/letters">) {
  const ctx = await staff();
  const { refusal, reference, chosen, posted } = view.parse(await searchParams);
  const lists = await listLetters(ctx);
  const asksFactor = !isFreshFactor(ctx.actor.secondFactorAt, ctx.now);
  const mayIssue = actsFor([ctx.actor.role], "approved").includes("print");
  const toPost = lists.toPost.map((row) => printedLetter(row, mayIssue));
  const issuable = [...toPost, ...lists.posted.map((row) => printedLetter(row, mayIssue))].filter(
    (letter) => letter.mayIssue,
  );
  return (
    <AdminShell ctx={ctx} current="/admin/letters">
      {!toPost.some((letter) => letter.mayIssue) && <PageTitle title="通知書" hasError={refusal !== undefined} />}
      <Heading lead="承認された申請の「電子請求ログイン情報再発行通知書」を印刷し、発送を記録します。">通知書</Heading>
      {refusal && (
        <Notice tone="error" title="印刷できませんでした">
          <p>{letterSentence(refusal, applicationNamed(reference))}どの通知書も作っていません。</p>
        </Notice>
      )}
      {posted && (
        <Notice tone="success">
          <p>{posted}通の発送を記録し、申請者へメールでお知らせしました。</p>
        </Notice>
      )}
      {!mayIssue && (
        <Notice tone="info">
          <p>印刷と発送の記録は、発行担当と管理担当の職員が行います。この画面では、進み具合を確認できます。</p>
        </Notice>
      )}
      <ToPrint
        rows={lists.toPrint}
        more={lists.moreToPrint}
        mayIssue={mayIssue}
        allChosen={chosen === "print"}
        asksFactor={asksFactor}
      />
      <ToPost
        letters={toPost}
        more={lists.moreToPost}
        title={refusal ? "エラー: 通知書" : "通知書"}
        allChosen={chosen === "post"}
        now={ctx.now}
      />
      <section aria-labelledby="posted" className="flow">
        <h2 id="posted">最近の発送</h2>
        <PostedTable rows={lists.posted} />
        {issuable.length > 0 && (
          <Reprint
            letters={issuable}
            reasonMissing={refusal === "reason-missing" ? reference : undefined}
            asksFactor={asksFactor}
          />
        )}
      </section>
    </AdminShell>
  );
}

function printedLetter(row: LetterLists["toPost"][number], mayIssue: boolean): PrintedLetter {
  const { reference, provider, providerNumber, letter, obstacle } = row;
  return {
    reference,
    office: provider?.name ?? providerNumber,
    printedAt: letter === null ? "" : formatDateTime(letter.printedAt),
    mayIssue: mayIssue && obstacle === null,
    obstacle: mayIssue && obstacle !== null ? letterSentence(obstacle, "この申請") : null,
  };
}
