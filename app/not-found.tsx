import { Shell } from "@/app/_web/shell";
import { ButtonLink } from "@/components/ui/button-link";
import { Heading } from "@/components/ui/heading";
import { PageTitle } from "@/components/ui/page-title";

/** The page for an address that leads nowhere, or to something the reader may not see (R43). */
export default function NotFound() {
  return (
    <Shell>
      <PageTitle title="ページが見つかりません" />
      <Heading lead="アドレスが変わったか、表示できないページです。">ページが見つかりません</Heading>
      <p>入力の途中だった方は、「パスワード等を紛失した方」から入り直すと、1時間以内なら続きから再開できます。</p>
      <p className="flex flex-wrap gap-4">
        <ButtonLink href="/" variant="primary">
          トップメニュー
        </ButtonLink>
        <ButtonLink href="/recovery" variant="secondary">
          パスワード等を紛失した方
        </ButtonLink>
      </p>
    </Shell>
  );
}
