import { AccountShell } from "@/app/account/account-shell";
import { DoneNotice } from "@/app/account/done-notice";
import { SessionsForm } from "@/app/account/sessions/sessions-form";
import { visitAccount } from "@/app/account/visit-account";
import { Heading } from "@/components/ui/heading";
import { viewSessions } from "@/services/accounts/view-sessions";

/** ログイン中の端末: where this ID is signed in now, and how to end it. */
export default async function Sessions({ searchParams }: PageProps<"/account/sessions">) {
  const { ctx, view } = await visitAccount();
  const { done } = await searchParams;
  return (
    <AccountShell providerName={view.providerName}>
      <Heading
        lead={
          <>
            お心当たりのない端末は、ログアウトさせたうえで、<a href="/account/password">パスワードを変更</a>
            してください。
          </>
        }
      >
        ログイン中の端末
      </Heading>
      <DoneNotice done={done} />
      <SessionsForm sessions={await viewSessions(ctx)} />
      <p>
        <a href="/account">アカウントに戻る</a>
      </p>
    </AccountShell>
  );
}
