import { Shell } from "@/app/_web/shell";
import { afterApplying } from "@/app/(public)/help/after-applying";
import { codeMail } from "@/app/(public)/help/code-mail";
import { Contents } from "@/app/(public)/help/contents";
import { fillingIn } from "@/app/(public)/help/filling-in";
import { letter } from "@/app/(public)/help/letter";
import { signingIn } from "@/app/(public)/help/signing-in";
import { TopicAnswers } from "@/app/(public)/help/topic-answers";
import { whichWay } from "@/app/(public)/help/which-way";
import { Heading } from "@/components/ui/heading";
import { HelpdeskContact } from "@/components/ui/helpdesk-contact";
import { PageTitle } from "@/components/ui/page-title";

const topics = [whichWay, fillingIn, codeMail, afterApplying, letter, signingIn];

/** ヘルプ: what clerks really ask, each question with an anchor of its own, and whom to call when no answer fits. */
export default function Help() {
  return (
    <Shell>
      <PageTitle title="ヘルプ" />
      <Heading lead="よくあるご質問とお答えです。">ヘルプ</Heading>
      <Contents topics={topics} />
      {topics.map((topic) => (
        <TopicAnswers key={topic.id} topic={topic} />
      ))}
      <section aria-labelledby="whom-to-call" className="flow">
        <h2 id="whom-to-call">お問い合わせ</h2>
        <h3>画面の操作のこと</h3>
        <HelpdeskContact />
        <h3>審査、通知書、代理人のこと</h3>
        <p>申請先の国保連合会へお電話ください。電話番号は、受付通知のメールか連合会のホームページでご確認ください。</p>
      </section>
    </Shell>
  );
}
