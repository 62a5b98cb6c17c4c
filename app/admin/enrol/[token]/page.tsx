import { Shell } from "@/app/_web/shell";
import { visitor } from "@/app/_web/visitor";
import { AuthenticatorSetup } from "@/app/admin/enrol/[token]/authenticator-setup";
import { EnrolForm } from "@/app/admin/enrol/[token]/enrol-form";
import { FinishForm } from "@/app/admin/enrol/[token]/finish-form";
import { RecoveryCodes } from "@/app/admin/enrol/recovery-codes";
import { Heading } from "@/components/ui/heading";
import { PageTitle } from "@/components/ui/page-title";
import { viewEnrolment } from "@/services/staff/view-enrolment";

/** 職員登録 behind a one-time address: authenticator and password, then the recovery codes (contract.md, staff:create). */
export default async function Enrolment({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const view = await viewEnrolment(await visitor(), token);
  switch (view.step) {
    case "form":
      return (
        <Shell home="/admin">
          <Heading
            lead={`${view.name}さん(職員ID ${view.staffId})の登録です。認証アプリとパスワードを設定してください。`}
          >
            職員登録
          </Heading>
          <AuthenticatorSetup qrCode={view.qrCode} secret={view.secret} />
          <EnrolForm token={token} staffId={view.staffId} />
        </Shell>
      );
    case "recovery-codes":
      return (
        <Shell home="/admin">
          <Heading lead="登録できました。認証アプリが使えないときのために、次の回復コードを控えてください。">
            回復コード
          </Heading>
          <RecoveryCodes
            staffId={view.staffId}
            codes={view.codes}
            warning="【保管しました】を押すと、もう表示できません"
          />
          <FinishForm token={token} />
        </Shell>
      );
    case "over":
      return (
        <Shell home="/admin">
          <PageTitle title="職員登録" />
          <Heading lead="この登録用アドレスは使用済みか、有効期間が過ぎています。">職員登録</Heading>
          <p>登録がまだの方は、システム管理の職員に新しいアドレスを依頼してください。</p>
          <p>
            登録が済んだ方は、<a href="/admin/sign-in">職員ログイン</a>へお進みください。
          </p>
        </Shell>
      );
  }
}
