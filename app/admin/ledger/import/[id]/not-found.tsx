import { Shell } from "@/app/_web/shell";
import { Heading } from "@/components/ui/heading";
import { PageTitle } from "@/components/ui/page-title";

/** The page for an import that is not there, or not of the reader's federation: both in the same words (R43). */
export default function NotFoundImport() {
  return (
    <Shell home="/admin" width="wide">
      <PageTitle title="見つかりません" />
      <Heading lead="この取込は見つからないか、表示する権限がありません。">見つかりません</Heading>
      <p>
        <a href="/admin/ledger/import">取込の一覧へ戻る</a>
      </p>
    </Shell>
  );
}
