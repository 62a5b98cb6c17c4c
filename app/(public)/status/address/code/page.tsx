import { redirect } from "next/navigation";
import { Shell } from "@/app/_web/shell";
import { answerAddressCode } from "@/app/(public)/status/address/code/actions";
import { visitStatus } from "@/app/(public)/status/visit-status";
import { CodeForm } from "@/components/application/code-form";
import { CodeMail } from "@/components/application/code-mail";
import { Heading } from "@/components/ui/heading";
import { limits } from "@/domain/limits";
import { env } from "@/lib/env";
import { viewAddressCode } from "@/services/status/view-address-code";

/** 確認コード入力 of 通知先メールアドレスの変更: the code in the new mailbox. */
export default async function AddressCode() {
  const ctx = await visitStatus("open");
  const view = await viewAddressCode(ctx);
  if (view === null) redirect("/status/address");
  return (
    <Shell>
      <Heading
        lead={
          <>
            確認コードを <strong className="address">{view.email}</strong> 宛に送信しました。メール本文に記載された
            {limits.codes["notification-email"].digits}
            桁の数字を入力し、【次へ】ボタンを押してください。通知先は、入力が済むまで変わりません。
          </>
        }
      >
        確認コード入力
      </Heading>
      <CodeForm
        action={answerAddressCode}
        title="確認コード入力"
        purpose="notification-email"
        view={view}
        now={ctx.now}
        sender={env().MAIL_FROM}
        domain={view.email.slice(view.email.lastIndexOf("@") + 1)}
        back="/status/address"
      >
        <CodeMail purpose="notification-email" view={view} now={ctx.now} changeAddress="/status/address" />
      </CodeForm>
    </Shell>
  );
}
