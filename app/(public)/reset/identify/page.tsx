import { Shell } from "@/app/_web/shell";
import { ButtonLink } from "@/components/ui/button-link";
import { ButtonRow } from "@/components/ui/button-row";
import { Heading } from "@/components/ui/heading";
import { PageTitle } from "@/components/ui/page-title";
import { PhoneLink } from "@/components/ui/phone-link";
import { helpdesk } from "@/domain/helpdesk";

/** Path 1 is not built yet (docs/decisions): this says so and shows the ways that are open. */
export default function ResetNotOpenYet() {
  return (
    <Shell>
      <PageTitle title="ログイン情報再設定認証" />
      <Heading>ログイン情報再設定認証</Heading>
      <p>セキュリティ用メールアドレスによる再設定は、この画面ではまだご利用いただけません。</p>
      <p>
        お急ぎの場合は、ログイン情報の再発行(郵送)を申請するか、ヘルプデスク(
        <PhoneLink number={helpdesk.phone} />
        )へお電話ください。
      </p>
      <ButtonRow>
        <ButtonLink href="/recovery" variant="secondary">
          戻る
        </ButtonLink>
        <ButtonLink href="/reissue/apply" variant="primary">
          再発行を申請する
        </ButtonLink>
      </ButtonRow>
    </Shell>
  );
}
