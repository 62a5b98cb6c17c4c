import { Notice } from "@/components/ui/notice";
import type { Outlook } from "@/domain/claim-deadline";

/** The line on the claim deadline and the letter's day; when the letter may come too late, what else to do, step by step (domain.md §1). */
export function DeadlineLine({ outlook: { sentence, whenLate } }: { outlook: Outlook }) {
  return (
    <>
      <p>{sentence}</p>
      {whenLate.length > 0 && (
        <Notice tone="warning" title="締切に間に合わないおそれがあります">
          <p>通知書を待つあいだに、次のことをご確認ください。</p>
          <ol>
            {whenLate.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Notice>
      )}
    </>
  );
}
