import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { ButtonRow } from "@/components/ui/button-row";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";

/** In place of a form whose act the application's status does not allow, perhaps since a moment ago: why, and the way back. */
export function NotPossible({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <PageTitle title={title} />
      <Notice tone="warning">
        <p>{children}</p>
      </Notice>
      <ButtonRow>
        <ButtonLink href="/status/view">申請状況に戻る</ButtonLink>
      </ButtonRow>
    </>
  );
}
