import { ButtonLink } from "@/components/ui/button-link";

type StatusActsProps = { mayWithdraw: boolean; mayChangeAddress: boolean };

/** What the applicant can do with the application in its present status; nothing when there is nothing. */
export function StatusActs({ mayWithdraw, mayChangeAddress }: StatusActsProps) {
  if (!mayWithdraw && !mayChangeAddress) return null;
  return (
    <section aria-labelledby="acts" className="flow">
      <h2 id="acts">この申請についてできること</h2>
      <div className="flex flex-wrap gap-4">
        {mayChangeAddress && <ButtonLink href="/status/address">通知先を変更する</ButtonLink>}
        {mayWithdraw && <ButtonLink href="/status/withdraw">申請を取り下げる</ButtonLink>}
      </div>
    </section>
  );
}
