import { Shell } from "@/app/_web/shell";
import { LoginForm } from "@/app/(public)/login/login-form";
import { SessionEnded } from "@/app/(public)/login/session-ended";
import { Heading } from "@/components/ui/heading";

/** ログイン: ユーザID and password, and the way on for whoever lost them (manual, step 1). */
export default async function Login({ searchParams }: PageProps<"/login">) {
  const { ended } = await searchParams;
  return (
    <Shell>
      <Heading lead="ユーザIDとpasswordを入力して、【ログイン】ボタンを押してください。">ログイン</Heading>
      <SessionEnded why={ended} />
      <LoginForm />
      <p>
        <a href="/recovery">password等を紛失した方はこちら</a>
      </p>
      <p>
        続けて間違えると、しばらくログインできなくなることがあります。わからないときは、何度も試さずに上のリンクから再設定してください。
      </p>
    </Shell>
  );
}
