import { Shell } from "@/app/_web/shell";
import { AddressForm } from "@/app/(public)/status/address/address-form";
import { NotPossible } from "@/app/(public)/status/not-possible";
import { visitStatus } from "@/app/(public)/status/visit-status";
import { Heading } from "@/components/ui/heading";
import { SummaryList } from "@/components/ui/summary-list";
import { statusLabel } from "@/domain/application-status";
import { viewStatus } from "@/services/status/view-status";

/** 通知先メールアドレスの変更: the new mailbox is proven before anything changes. */
export default async function Address() {
  const { application, mayChangeAddress } = await viewStatus(await visitStatus("open"));
  return (
    <Shell>
      <Heading
        lead={
          mayChangeAddress &&
          "新しいメールアドレスを入力し、【次へ】ボタンを押してください。そのアドレスに届く確認コードを入力すると、変更が済みます。"
        }
      >
        通知先メールアドレスの変更
      </Heading>
      {mayChangeAddress ? (
        <>
          <SummaryList rows={[{ term: "いまの通知先", value: <span className="address">{application.email}</span> }]} />
          <AddressForm />
        </>
      ) : (
        <NotPossible title="通知先メールアドレスの変更">
          この申請は「{statusLabel(application.status)}」で終わっているため、通知先メールアドレスは変更できません。
        </NotPossible>
      )}
    </Shell>
  );
}
