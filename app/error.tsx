"use client";

import { Button } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import { PageTitle } from "@/components/ui/page-title";
import { helpdeskPhone } from "@/domain/helpdesk-phone";

type ErrorPageProps = { reset: () => void };

/** What a reader sees when the program itself failed; nothing of the failure is shown. */
export default function ErrorPage({ reset }: ErrorPageProps) {
  return (
    <main id="main" className="frame flow py-12">
      <PageTitle title="処理できませんでした" hasError />
      <Heading lead="システムに問題が起きています。しばらくしてから、もう一度お試しください。">
        処理できませんでした
      </Heading>
      <p>
        <Button variant="primary" type="button" onClick={reset}>
          もう一度試す
        </Button>
      </p>
      <p>
        <a href="/">トップメニューへ戻る</a>
      </p>
      <p>続く場合は、ヘルプデスク({helpdeskPhone})へお電話ください。</p>
    </main>
  );
}
