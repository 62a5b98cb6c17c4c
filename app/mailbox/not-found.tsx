import { Shell } from "@/app/_web/shell";
import { Heading } from "@/components/ui/heading";
import { PageTitle } from "@/components/ui/page-title";

/** There is no such mail, or no training mailbox at all. */
export default function NoSuchMail() {
  return (
    <Shell>
      <PageTitle title="見つかりません" />
      <Heading lead="このメールは見つかりません。">見つかりません</Heading>
      <p>
        <a href="/">トップメニューへ戻る</a>
      </p>
    </Shell>
  );
}
