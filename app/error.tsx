"use client";

import { Button } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import { PageTitle } from "@/components/ui/page-title";

type ErrorPageProps = { reset: () => void };

/** What a reader sees when the program itself failed; nothing of the failure is shown. */
export default function ErrorPage({ reset }: ErrorPageProps) {
  return (
    <main id="main" className="frame flow py-12">
      <PageTitle title="処理できませんでした" hasError />
      <Heading lead="システムに問題が起きています。入力された内容は失われていません。しばらくしてから、もう一度お試しください。">
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
      <p>続く場合は、ヘルプデスク(0570-059-402)へお電話ください。</p>
    </main>
  );
}
