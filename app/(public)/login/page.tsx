import { Shell } from "@/app/_web/shell";
import { LoginForm } from "@/app/(public)/login/login-form";
import { Heading } from "@/components/ui/heading";

/** ログイン: ユーザID and password, and the way on for whoever lost them (manual, step 1). */
export default function Login() {
  return (
    <Shell>
      <Heading lead="ユーザIDとpasswordを入力して、【ログイン】ボタンを押してください。">ログイン</Heading>
      <LoginForm />
      <p>
        <a href="/recovery">password等を紛失した方はこちら</a>
      </p>
    </Shell>
  );
}
