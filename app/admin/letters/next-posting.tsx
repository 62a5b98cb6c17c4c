import type { Posting } from "@/domain/posting-day";
import { formatShortDate, formatTime, startOfTokyoDay } from "@/lib/dates";

type NextPostingProps = { posting: Posting; inTime: number; late: number };

/** 「次の発送」: the day, what goes out on it, and how much of it waits to be printed. */
export function NextPosting({ posting: { day, cutOff }, inTime, late }: NextPostingProps) {
  return (
    <p className="text-lg">
      <strong>
        次の発送:{formatShortDate(startOfTokyoDay(day))}
        {clock(cutOff)}までに<span className="inline-block">承認した分</span>
      </strong>
      <br />
      印刷待ちは{inTime}件です。{late > 0 && `ほかに、締切のあとに承認した${late}件があります。`}
    </p>
  );
}

/** 「15時」, 「15時30分」. */
function clock(at: Date): string {
  const [hour = "", minute = ""] = formatTime(at).split(":");
  return `${Number(hour)}時${minute === "00" ? "" : `${Number(minute)}分`}`;
}
