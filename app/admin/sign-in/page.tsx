import { redirect } from "next/navigation";
import { deskPage } from "@/app/_web/desk-page";
import { sessionToken } from "@/app/_web/realm-session";
import { Shell } from "@/app/_web/shell";
import { signOnSentence } from "@/app/_web/sign-on-sentence";
import { singleSignOn } from "@/app/_web/single-sign-on";
import { visitor } from "@/app/_web/visitor";
import { PasswordForm } from "@/app/admin/sign-in/password-form";
import { SecondFactorForm } from "@/app/admin/sign-in/second-factor-form";
import { SessionEnded } from "@/app/admin/sign-in/session-ended";
import { SignOnForm } from "@/app/admin/sign-in/sign-on-form";
import { TrainingStaff } from "@/app/admin/sign-in/training-staff";
import { Heading } from "@/components/ui/heading";
import { env } from "@/lib/env";
import { signInStep } from "@/services/staff/sign-in-step";

type SignInProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** 職員ログイン: two steps at one address, the second once the password was right or the single sign-on knew who it is (R37). */
export default async function SignIn({ searchParams }: SignInProps) {
  const ctx = await visitor();
  const step = await signInStep(ctx, await sessionToken("staff"));
  if (step === "none") redirect("/admin");
  const settings = singleSignOn();
  const { refusal, ended, next: asked } = await searchParams;
  const refused = signOnSentence(refusal);
  const next = deskPage.parse(asked);
  return (
    <Shell home="/admin">
      <Heading lead={leads[step]}>職員ログイン</Heading>
      {step === "password" && ended === "1" && <SessionEnded next={next} />}
      {step === "password" ? <PasswordForm refused={refused} next={next} /> : <SecondFactorForm next={next} />}
      {step === "password" && settings && <SignOnForm name={settings.name} next={next} />}
      {env().APP_MODE === "training" && <TrainingStaff now={ctx.now} />}
    </Shell>
  );
}

const leads = {
  password: "国保連合会の職員のための画面です。職員IDとパスワードを入力し、【次へ】ボタンを押してください。",
  "second-factor": "認証アプリに表示されている6桁の認証コードを入力し、【ログイン】ボタンを押してください。",
};
