import { PostForm } from "@/app/admin/letters/post-form";
import { type PrintedLetter, PrintedTable } from "@/app/admin/letters/printed-table";
import { limits } from "@/domain/limits";
import { tokyoDay } from "@/lib/dates";

type ToPostProps = {
  letters: PrintedLetter[];
  more: boolean;
  title: string;
  allChosen: boolean;
  now: Date;
};

/** 発送待ち: printed letters, to be recorded as posted. */
export function ToPost({ letters, more, title, allChosen, now }: ToPostProps) {
  return (
    <section aria-labelledby="to-post" className="flow">
      <h2 id="to-post">発送待ち</h2>
      {more && (
        <p>印刷の古い順に{limits.letters.perPosting}件を表示しています。発送を記録すると、続きが表示されます。</p>
      )}
      {letters.some(({ mayIssue }) => mayIssue) ? (
        <PostForm
          key={letters.map(({ reference }) => reference).join(" ")}
          letters={letters}
          today={tokyoDay(now)}
          allChosen={allChosen}
          title={title}
        />
      ) : (
        <PrintedTable letters={letters} />
      )}
    </section>
  );
}
