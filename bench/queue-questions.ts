import { queuePlaceText } from "@/domain/queue-place";
import { type QueueView, queueViewFrom } from "@/domain/queue-view";
import { addDays, tokyoDay } from "@/lib/dates";
import type { Context, Staff } from "@/services/context";
import { listQueue } from "@/services/queue/list-queue";
import { sealedSearch } from "@/services/queue/sealed-search";

export interface QueueQuestion {
  name: string;
  view: QueueView;
}

const fiveYears = 5 * 365 * 24 * 60 * 60 * 1000;

/** Every kind of page that the queue can be asked for: states, filters, searches, and deep pages. `references` are there. */
export async function queueQuestions(ctx: Context<Staff>, references: readonly string[]): Promise<QueueQuestion[]> {
  const today = tokyoDay(ctx.now);
  const submittedAt = new Date(ctx.now.getTime() - fiveYears);
  const longAgo = queuePlaceText({ asOf: ctx.now, rank: "over", submittedAt, id: "0" });
  const texts = {
    "open work": "",
    "open work, page 20": `after=${await pageTwenty(ctx)}`,
    submitted: "status=submitted",
    "waiting for an envelope": "waiting=envelope",
    "posted, reported first": "status=posted",
    completed: "status=completed",
    "completed, five years down": `status=completed&after=${longAgo}`,
    all: "status=all",
    mine: "mine=yes",
    "mine, completed": "mine=yes&status=completed",
    "any flag": "flag=any",
    "a rare flag": "flag=outside-burst",
    "a flag that nobody has": "flag=mailbox-bounced",
    "no flag": "flag=none",
    "received in one week": `from=${addDays(today, -14)}&to=${addDays(today, -7)}`,
    "all, received three years ago": `status=all&from=${addDays(today, -1100)}&to=${addDays(today, -1090)}`,
    "search 受付番号": `q=${references[7]}`,
    "search 事業所番号": "q=1370001",
    "search 事業所番号, too short": "q=137",
    "search a common name": "q=デイサービス",
    "search a name": "q=青空12",
    "search a name of one letter": "q=桜",
    "search a name that nobody has": "q=ヌヌヌ",
    "search a name in letters": "q=ABC",
    "search a common name in open work": "q=デイサービス&status=open-work",
    "search mail": "q=office-1234@",
    "search a common mail": "q=info-",
    "search a common mail in open work": "q=info-&status=open-work",
  };
  return Object.entries(texts).map(([name, text]) => ({ name, view: sealedSearch(queueViewFrom(text)) }));
}

async function pageTwenty(ctx: Context<Staff>): Promise<string> {
  let after = "";
  for (let page = 1; page < 20; page += 1) {
    after = (await listQueue(ctx, queueViewFrom(`after=${after}`))).next ?? after;
  }
  return after;
}
