import { setImmediate as nextTurn } from "node:timers/promises";
import { and, eq, isNull } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { Conflict, commit, guarded } from "@/db/commit";
import { letters } from "@/db/schema/letters";
import { cardLines } from "@/domain/federation-card";
import { letterValidUntil } from "@/domain/letter-validity";
import { limits } from "@/domain/limits";
import { missingFrom } from "@/domain/missing-letter";
import { Refusal } from "@/domain/refusal";
import { startOfTokyoDay, tokyoDay } from "@/lib/dates";
import { federationCard } from "@/services/applications/federation-card";
import { move } from "@/services/applications/move";
import type { Context, Staff } from "@/services/context";
import type { LetterCase } from "@/services/letters/find-letter-cases";
import { findLetterCases } from "@/services/letters/find-letter-cases";
import { letterRefusal } from "@/services/letters/letter-refusal";
import { postingObstacle } from "@/services/letters/obstacle";
import { withinPostingCaps } from "@/services/letters/within-posting-caps";
import { applicationFacts } from "@/services/mail/application-facts";
import { authorise } from "@/services/staff/authorise";

/* Everybody else is served after so many letters. */
const between = 20;

interface Posting {
  reference: string;
  trackingNumber?: string;
}

/**
 * 発送済にする: the letters went out on `postedOn` ("2026-11-24", a day in Tokyo); their time begins (R31) and the offices are
 * told (R34). All or nothing, with what `also` adds to the commit. A letter counts as sealed with its posting, and keeps the
 * 追跡番号 that was noted when it was scanned unless another is given. Refuses `not-your-role`, `nothing-chosen`, `too-many-letters`, `not-found`, `not-printed`,
 * the four eyes (R44), `posted-in-future`, `posted-before-printed` and what `withinPostingCaps` names (R17).
 */
export async function postLetters(
  ctx: Context<Staff>,
  postings: Posting[],
  postedOn: string,
  also: Statement[] = [],
): Promise<void> {
  authorise(ctx, "post");
  const references = postings.map(({ reference }) => reference);
  const cases = await findLetterCases(ctx, references, limits.letters.perPosting);
  if (postedOn > tokyoDay(ctx.now)) {
    throw new Refusal("posted-in-future", "発送日は、今日までの日付を入力してください。", "postedOn");
  }
  const tracked = new Map(postings.map(({ reference, trackingNumber }) => [reference, trackingNumber]));
  const card = await cardOf(ctx, cases);
  const changes: Statement[] = [];
  for (const [nth, each] of cases.entries()) {
    if (nth % between === 0) await nextTurn();
    const trackingNumber = tracked.get(each.application.reference);
    changes.push(...(await posted(ctx, each, { postedOn, trackingNumber, card })));
  }
  await withinPostingCaps(ctx, cases, postedOn);
  try {
    await commit(ctx, [...changes, ...also]);
  } catch (error) {
    if (error instanceof Conflict) throw letterRefusal("not-printed");
    throw error;
  }
}

/** The federation's card for every mail of the posting: its cases are all of the asker's one federation (R43). */
async function cardOf(ctx: Context, [first]: LetterCase[]): Promise<string> {
  return first === undefined ? "" : cardLines(await federationCard(ctx, first.federation));
}

async function posted(
  ctx: Context<Staff>,
  { application, hands, federation, letter }: LetterCase,
  { postedOn, trackingNumber, card }: { postedOn: string; trackingNumber: string | undefined; card: string },
): Promise<Statement[]> {
  const { reference, approvedBy } = application;
  const obstacle = postingObstacle(ctx.actor.id, { approvedBy, hands });
  if (obstacle !== null) throw letterRefusal(obstacle, reference);
  if (letter === null || application.status !== "printed") throw letterRefusal("not-printed", reference);
  if (postedOn < tokyoDay(letter.printedAt)) throw letterRefusal("posted-before-printed", reference);
  const number = trackingNumber ?? letter.trackingNumber;
  const dates = {
    postedAt: startOfTokyoDay(postedOn),
    validUntil: letterValidUntil(postedOn, federation.letterValidityDays),
  };
  const payload = {
    ...(await applicationFacts(ctx, application)),
    postedAt: dates.postedAt.toISOString(),
    validUntil: dates.validUntil.toISOString(),
    missingFrom: missingFrom(dates.postedAt),
    card,
    ...(number === null ? {} : { trackingNumber: number }),
    ...(federation.mailClass === "" ? {} : { mailClass: federation.mailClass }),
  };
  const sealed = letter.sealedAt === null ? { sealedAt: ctx.now, sealedBy: ctx.actor.id } : {};
  const set = { ...dates, ...sealed, postedBy: ctx.actor.id, trackingNumber: number };
  const stillValid = and(eq(letters.id, letter.id), isNull(letters.voidedAt));
  return [
    ...(await move(ctx, application, "post", {
      detail: { letter: letter.id, postedOn },
      mail: { kind: "posted", payload },
    })),
    ...guarded(ctx.database.read.update(letters).set(set).where(stillValid)),
  ];
}
