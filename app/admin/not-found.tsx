import { Shell } from "@/app/_web/shell";
import { Heading } from "@/components/ui/heading";
import { PageTitle } from "@/components/ui/page-title";

/** Any other page of the desk for what is not there, or not in the reader's federation: both in the same words (R43). */
export default function NotFoundAtDesk() {
  return (
    <Shell home="/admin" width="wide">
      <PageTitle title="見つかりません" />
      <Heading lead="この画面は見つからないか、表示する権限がありません。">見つかりません</Heading>
      <p>
        <a href="/admin">申請一覧へ戻る</a>
      </p>
    </Shell>
  );
}
