import { stepPath } from "@/app/_web/visit";
import { Notice } from "@/components/ui/notice";
import { limits } from "@/domain/limits";
import { dueStep } from "@/domain/wizard";
import { formatTime } from "@/lib/dates";
import type { Standing } from "@/services/drafts/find-draft";

type StandingNoticeProps = { standing: Standing; lost: boolean };

/** Where this browser's application stands when its first form is opened again: ended, gone, or to be continued (R14). */
export function StandingNotice({ standing: { draft, ended, answers }, lost }: StandingNoticeProps) {
  if (ended) {
    return (
      <Notice tone="warning" title="入力の有効時間が過ぎました">
        <p>
          はじめの入力から{limits.proofLifetime / 60_000}分が過ぎたため、もう一度はじめからお願いします。
          {draft?.providerNumber && "事業所番号は入力済みです。"}
        </p>
      </Notice>
    );
  }
  if (draft === undefined) return lost ? <Lost /> : null;
  const due = dueStep(answers);
  if (due === "apply") return null;
  return (
    <Notice tone="info" title="入力の途中です">
      <p>
        {formatTime(draft.expiresAt)}まで、<a href={stepPath(due)}>続きから入力</a>
        できます。内容を変える場合は、下の欄を直して【次へ】を押してください。
      </p>
    </Notice>
  );
}

function Lost() {
  return (
    <Notice tone="warning" title="入力の途中の内容が見つかりません">
      <p>
        時間がたったか、ブラウザのCookieが消えたか使えない設定のため、続きから進めませんでした。もう一度はじめからお願いします。
      </p>
    </Notice>
  );
}
