import { Document } from "@/app/_web/document";
import { Shell } from "@/app/_web/shell";
import { ButtonLink } from "@/components/ui/button-link";
import { Heading } from "@/components/ui/heading";
import { PageTitle } from "@/components/ui/page-title";
import { hoursText } from "@/domain/limit-text";
import { limits } from "@/domain/limits";
import "./globals.css";

/** The page for an address that leads nowhere. */
export default function GlobalNotFound() {
  return (
    <Document>
      <Shell>
        <PageTitle title="ページが見つかりません" />
        <Heading lead="アドレスが変わったか、表示できないページです。">ページが見つかりません</Heading>
        <p>
          入力の途中だった方は、「パスワード等を紛失した方」から入り直すと、{hoursText(limits.proofLifetime)}
          以内なら続きから再開できます。
        </p>
        <p className="flex flex-wrap gap-4">
          <ButtonLink href="/" variant="primary">
            トップメニュー
          </ButtonLink>
          <ButtonLink href="/recovery" variant="secondary">
            パスワード等を紛失した方
          </ButtonLink>
        </p>
      </Shell>
    </Document>
  );
}
