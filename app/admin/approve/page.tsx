import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { AdminShell } from "@/app/admin/_frame/admin-shell";
import { ApproveTogetherForm } from "@/app/admin/approve/approve-together-form";
import { chosenCases, chosenText } from "@/app/admin/approve/chosen-cases";
import { listStamp } from "@/app/admin/approve/list-stamp";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { limits } from "@/domain/limits";
import { isFreshFactor } from "@/domain/second-factor-age";
import { formatDate } from "@/lib/dates";
import { listClean } from "@/services/reviews/list-clean";

/** まとめて承認: every clean case of the reader's federation on one page, or those chosen in the queue (issue 3, 4). */
export default async function ApproveTogether({ searchParams }: PageProps<"/admin/approve">) {
  const ctx = await staff();
  const chosen = chosenCases.parse(await searchParams);
  const { clean, leftOut, others, more } = await orNotFound(listClean(ctx, chosen));
  const cases = clean.map(({ submittedAt, ledgerSeenAt, ...each }) => ({
    ...each,
    received: formatDate(submittedAt),
    ledgerSeenAt: ledgerSeenAt?.getTime() ?? 0,
  }));
  return (
    <AdminShell ctx={ctx} current="/admin">
      <p>
        <a href="/admin">申請一覧へ戻る</a>
      </p>
      <Heading lead="確認が必要な点のない申請を、1回の操作で承認します。宛先の住所を読み、承認しない申請に印を付けてください。">
        まとめて承認
      </Heading>
      {chosen?.length === 0 && (
        <Notice tone="warning" title="申請が選ばれていません">
          <p>
            <a href="/admin">申請一覧</a>で、承認する申請の受付番号の左に印を付けてください。
          </p>
          <p>
            選ばずに承認するときは、<a href="/admin/approve">問題のない申請の一覧</a>を開いてください。
          </p>
        </Notice>
      )}
      {clean.length > 0 && (
        <p>
          <a href="#addressConfirmed">一覧の終わりの承認ボタンへ</a>
        </p>
      )}
      <ApproveTogetherForm
        leftOut={leftOut}
        asksFactor={!isFreshFactor(ctx.actor.secondFactorAt, ctx.now)}
        empty={chosen?.length === 0 ? "" : "まとめて承認できる申請はありません。"}
        cases={cases}
        list={listStamp(cases)}
      />
      {clean.length + leftOut.length + others > 0 && (
        <p>
          <a href={`/admin/approve/export?${chosenText(chosen)}`} className="inline-flex min-h-11 items-center">
            この一覧をダウンロード(CSV)
          </a>
          <br />
          まとめて承認できない申請と、その理由も入ります。
        </p>
      )}
      {more && <p>受付の古い順に{limits.bulkApproval.most}件を表示しています。承認すると、続きが表示されます。</p>}
      {others > 0 && (
        <p>
          ほかに、1件ずつ確認する申請が{others}件あります。<a href="/admin">申請一覧</a>から開いてください。
        </p>
      )}
    </AdminShell>
  );
}
