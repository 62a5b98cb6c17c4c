import { Shell } from "@/app/_web/shell";
import { Heading } from "@/components/ui/heading";
import { PageTitle } from "@/components/ui/page-title";

type NotFoundAtDeskProps = { what: string; back: { href: string; title: string } };

/** What is not there, or not in the reader's federation: both in the same words (R43). `what` names it, 「この申請」. */
export function NotFoundAtDesk({ what, back: { href, title } }: NotFoundAtDeskProps) {
  return (
    <Shell home="/admin" width="wide">
      <PageTitle title="見つかりません" />
      <Heading lead={`${what}は見つからないか、あなたには表示できません。`}>見つかりません</Heading>
      <p>
        <a href={href}>{title}へ戻る</a>
      </p>
    </Shell>
  );
}
