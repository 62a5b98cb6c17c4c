import { office } from "@/app/_web/office";
import { Shell } from "@/app/_web/shell";
import { SignOutForm } from "@/app/_web/sign-out-form";
import { signOutOffice } from "@/app/account/actions";
import { Home } from "@/app/account/home";
import { NewPassword } from "@/app/account/new-password";
import { Terms } from "@/app/account/terms";
import { Notice } from "@/components/ui/notice";
import { viewAccount } from "@/services/accounts/view-account";

/** How long after a change of password its screen still says so, in milliseconds. */
const justNow = 60_000;

/** The one address of an office that signed in: 利用規約, then a new password after a letter, then its account. */
export default async function Account() {
  const ctx = await office();
  const view = await viewAccount(ctx);
  const justSet = ctx.now.getTime() - (view.passwordChangedAt?.getTime() ?? 0) < justNow;
  return (
    <Shell home="/account" signedInAs={<SignOutForm action={signOutOffice} name={view.providerName} />}>
      {view.due === "terms" && <Terms />}
      {view.due === "password" && <NewPassword userId={view.userId} />}
      {view.due === "home" && justSet && (
        <Notice tone="success">
          <p>新しいパスワードを設定しました。次回からは、このパスワードでログインしてください。</p>
        </Notice>
      )}
      {view.due === "home" && <Home {...view} />}
    </Shell>
  );
}
