import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import type { Refusal } from "@/domain/refusal";

/** Why 送信 is not offered; where an application is open already (R16), the way to it. */
export function Obstacle({ refusal: { code, message } }: { refusal: Refusal }) {
  return (
    <Notice tone="warning" title="送信できません">
      <p>{message}</p>
      {code === "already-open" && (
        <>
          <p>受付番号は、申請した方に届いた受付通知のメールに書かれています。</p>
          <p>
            <ButtonLink href="/status">申請状況の確認</ButtonLink>
          </p>
        </>
      )}
    </Notice>
  );
}
