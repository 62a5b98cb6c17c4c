"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { FreshFactorField } from "@/components/form/fresh-factor-field";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type PrintFormProps = {
  action: string;
  /** The page of the form, which is read again once the file is made. */
  home?: string;
  asksFactor: boolean;
  factorId?: string;
  factorError?: string;
  children: ReactNode;
  /** What belongs to the form and stands below its button, where a long list would hide it. */
  below?: ReactNode;
};

/** How long after the press the list is read again, in milliseconds: a big batch takes some seconds to print. */
const looks = [2000, 5000, 15_000, 30_000, 60_000];

/**
 * A plain post that is answered by a file, so that the page itself stays. It sends once: a second press would cut off the
 * first file. With scripts the list then renews itself, without them the link does it.
 */
export function PrintForm({
  action,
  home = "/admin/letters",
  asksFactor,
  factorId,
  factorError,
  children,
  below,
}: PrintFormProps) {
  const router = useRouter();
  const [sent, setSent] = useState(false);

  useEffect(() => {
    if (!sent) return;
    const renew = () => {
      router.replace(home, { scroll: false });
      router.refresh();
    };
    const timers = looks.map((delay) => setTimeout(renew, delay));
    addEventListener("focus", renew);
    return () => {
      for (const timer of timers) clearTimeout(timer);
      removeEventListener("focus", renew);
    };
  }, [sent, router, home]);

  return (
    <form
      method="post"
      action={action}
      className="flow"
      onSubmit={(event) => {
        if (sent) event.preventDefault();
        setSent(true);
      }}
    >
      {children}
      {asksFactor && <FreshFactorField id={factorId} error={factorError} />}
      <Button>印刷用のPDFを作る</Button>
      {sent && (
        <Notice tone="info" role="status">
          <p>PDFを作っています。保存されたら印刷してください。この一覧は、まもなく新しくなります。</p>
        </Notice>
      )}
      <p>
        PDFを保存したあと、<a href={home}>一覧を更新</a>してください。
      </p>
      {below}
    </form>
  );
}
