import { PostForm } from "@/app/admin/letters/post-form";
import { type PrintedLetter, PrintedTable } from "@/app/admin/letters/printed-table";
import { Reprint } from "@/app/admin/letters/reprint";
import { limits } from "@/domain/limits";
import { tokyoDay } from "@/lib/dates";

type ToPostProps = {
  letters: PrintedLetter[];
  more: boolean;
  title: string;
  allChosen: boolean;
  /** The letter whose reprint was refused for want of a reason. */
  reasonMissing?: string;
  now: Date;
};

/** 発送待ち: printed letters, to be recorded as posted or, when a sheet is lost, printed again. */
export function ToPost({ letters, more, title, allChosen, reasonMissing, now }: ToPostProps) {
  const mine = letters.filter(({ mayPost }) => mayPost);
  return (
    <section aria-labelledby="to-post" className="flow">
      <h2 id="to-post">発送待ち</h2>
      {more && (
        <p>印刷の古い順に{limits.letters.perPosting}件を表示しています。発送を記録すると、続きが表示されます。</p>
      )}
      {mine.length === 0 ? (
        <PrintedTable letters={letters} />
      ) : (
        <>
          <PostForm
            key={letters.map(({ reference }) => reference).join(" ")}
            letters={letters}
            today={tokyoDay(now)}
            allChosen={allChosen}
            title={title}
          />
          <Reprint letters={mine} reasonMissing={reasonMissing} />
        </>
      )}
    </section>
  );
}
