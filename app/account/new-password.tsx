import { NewPasswordForm } from "@/app/account/new-password-form";
import { Heading } from "@/components/ui/heading";
import type { PasswordContext } from "@/domain/new-password";

/** 新しいパスワードの設定: in place of the letter's temporary one (R31). */
export function NewPassword({ userId, providerNumber, providerName }: PasswordContext) {
  return (
    <>
      <Heading lead="仮パスワードの代わりに使う、新しいパスワードを決めてください。設定すると、仮パスワードは使えなくなります。">
        新しいパスワードの設定
      </Heading>
      <NewPasswordForm context={{ userId, providerNumber, providerName }} />
    </>
  );
}
