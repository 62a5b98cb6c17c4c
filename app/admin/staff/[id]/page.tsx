import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { AdminShell } from "@/app/admin/_frame/admin-shell";
import { StaffActsForm } from "@/app/admin/staff/[id]/staff-acts-form";
import { StaffSessions } from "@/app/admin/staff/[id]/staff-sessions";
import { StaffSummary } from "@/app/admin/staff/[id]/staff-summary";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { limits } from "@/domain/limits";
import { mayDo } from "@/domain/staff-acts";
import { viewColleague } from "@/services/staff/view-colleague";

type MemberProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const doneSentences = new Map([
  ["change", "変更しました。ご本人の次の操作から有効になります。"],
  ["suspend", "停止しました。すべての端末からログアウトさせました。"],
  ["enable", "停止を解除しました。以前のパスワードと認証アプリでログインできます。"],
  ["end-sessions", "すべての端末からログアウトさせました。"],
  ["unlink", "シングルサインオンの連携を解除しました。"],
]);

/** One member of staff: what is known, where they are signed in, and what the reader may do about it (issue 3, 8). */
export default async function Member({ params, searchParams }: MemberProps) {
  const ctx = await staff();
  const { done } = await searchParams;
  const member = await orNotFound(viewColleague(ctx, (await params).id));
  const sentence = typeof done === "string" ? doneSentences.get(done) : undefined;
  const title = `職員 ${member.name}`;
  const mayManage = mayDo(ctx.actor.role, "manage-staff");
  return (
    <AdminShell ctx={ctx} current="/admin/staff">
      {member.oneself && <PageTitle title={title} />}
      <Heading>{title}</Heading>
      {sentence && (
        <Notice tone="success">
          <p>{sentence}</p>
        </Notice>
      )}
      {member.strangersShutOut && (
        <Notice tone="warning" title="使ったことのない端末からのログインを止めています">
          <p>
            誤った入力が{limits.staffSignIn.failuresToDisable}
            回続いたため、ご本人が最近使った端末からしかログインできません。
            {mayManage
              ? "【停止を解除する】を押すと、ほかの端末でも試せるようになります。"
              : "解除はシステム管理の職員が行います。"}
          </p>
        </Notice>
      )}
      <StaffSummary member={member} mayManage={mayManage} />
      <StaffSessions id={member.id} sessions={member.sessions} />
      {member.oneself ? (
        <p>
          ご自身の端末やパスワードは、<a href="/admin/account">アカウント</a>の画面で変更できます。
        </p>
      ) : (
        <div className="pt-6">
          <StaffActsForm
            title={title}
            id={member.id}
            canSuspend={member.state !== "disabled" && (mayManage || member.role !== "admin")}
            canEnable={mayManage && (member.state === "disabled" || member.strangersShutOut)}
            canEndSessions={member.sessions.length > 0}
            canRenew={mayManage}
            canUnlink={mayManage && member.signOnLinked}
          />
        </div>
      )}
      <p>
        <a href="/admin/staff">職員の一覧へ戻る</a>
      </p>
    </AdminShell>
  );
}
