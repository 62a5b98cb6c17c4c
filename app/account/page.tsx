import { office } from "@/app/_web/office";
import { AccountShell } from "@/app/account/account-shell";
import { DoneNotice } from "@/app/account/done-notice";
import { Home } from "@/app/account/home";
import { JustDone } from "@/app/account/just-done";
import { NewPassword } from "@/app/account/new-password";
import { SecurityCodeStep } from "@/app/account/security-code-step";
import { SecurityEmailStep } from "@/app/account/security-email-step";
import { SetUpPlace } from "@/app/account/set-up-place";
import { Terms } from "@/app/account/terms";
import { viewAccount } from "@/services/accounts/view-account";

/** The one address of an office that signed in: what is due first, in the order of `accountSteps`, then its account. */
export default async function Account({ searchParams }: PageProps<"/account">) {
  const ctx = await office();
  const view = await viewAccount(ctx);
  const { done, address } = await searchParams;
  return (
    <AccountShell providerName={view.providerName}>
      {done === "security-code" && view.hasSecurityCode ? (
        <DoneNotice done={done} />
      ) : (
        <JustDone view={view} now={ctx.now} />
      )}
      <SetUpPlace view={view} byLetter={ctx.actor.letterId !== null} />
      {view.due === "terms" && <Terms />}
      {view.due === "password" && <NewPassword {...view} />}
      {view.due === "security-email" && <SecurityEmailStep ctx={ctx} change={address === "change"} />}
      {view.due === "security-code" && <SecurityCodeStep />}
      {view.due === "home" && <Home {...view} />}
    </AccountShell>
  );
}
