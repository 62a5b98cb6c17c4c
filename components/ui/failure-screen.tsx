import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Heading } from "@/components/ui/heading";
import { PageTitle } from "@/components/ui/page-title";
import { PhoneLink } from "@/components/ui/phone-link";
import { helpdeskPhone } from "@/domain/helpdesk-phone";

/** What a reader sees when the program itself failed: nothing of the failure, no blame, and what to do. It runs in the browser and asks the server nothing. */
export function FailureScreen({ retry }: { retry: () => void }) {
  return (
    <>
      <PageTitle title="処理できませんでした" />
      <header className="on-dark bg-blue-1000 text-white forced-colors:border-b">
        <p className="frame py-5">
          <a href="/" className="py-2 text-xl font-bold text-inherit no-underline hover:underline md:text-2xl">
            介護電子請求受付システム
          </a>
        </p>
      </header>
      <main className="frame flow py-12">
        <Heading lead="システムに問題が起きています。しばらくしてから、もう一度お試しください。">
          処理できませんでした
        </Heading>
        <p>申請を送信したところだった場合、受付通知のメールが届いていれば、申請は受け付けられています。</p>
        <div className="flex flex-wrap gap-4">
          <Button type="button" onClick={retry}>
            もう一度試す
          </Button>
          <ButtonLink href="/">トップメニュー</ButtonLink>
        </div>
        <p>
          続く場合は、ヘルプデスク <PhoneLink number={helpdeskPhone} /> へお電話ください。
        </p>
      </main>
    </>
  );
}
