import { Shell } from "@/app/_web/shell";
import { Heading } from "@/components/ui/heading";
import { PageTitle } from "@/components/ui/page-title";

/** The ledger's page for what is not there, or not in the reader's sight: both in the same words (R43). */
export default function NotFoundInLedger() {
  return (
    <Shell home="/admin" width="wide">
      <PageTitle title="見つかりません" />
      <Heading lead="この事業所は見つからないか、表示する権限がありません。">見つかりません</Heading>
      <p>
        <a href="/admin/ledger">事業所台帳へ戻る</a>
      </p>
    </Shell>
  );
}
