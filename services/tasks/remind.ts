import { and, asc, eq, gt, isNotNull, isNull, lte, or } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { Conflict, commit, guarded } from "@/db/commit";
import { applications } from "@/db/schema/applications";
import { letters } from "@/db/schema/letters";
import type { LetterReminder } from "@/domain/letter-reminder";
import { dueReminder, mayRemindAt } from "@/domain/letter-reminder";
import { limits } from "@/domain/limits";
import type { Mail } from "@/emails/mail";
import { record } from "@/services/audit/record";
import type { Context } from "@/services/context";
import { applicationFacts } from "@/services/mail/application-facts";
import { notify } from "@/services/mail/notify";

const { afterDays, warnBeforeEnd, batch } = limits.letterReminders;
const day = 24 * 60 * 60 * 1000;

type Unused = Awaited<ReturnType<typeof dueLetters>>[number];

/**
 * Tells the offices whose letter was posted and never used: 7 and 14 days after posting, and 3 days before its temporary
 * password ends (issue 2, B12). Each once, whoever else reminds at the same time; in batches until none is due or `signal`
 * is aborted, by day alone. Gives how many letters it told of.
 */
export async function remind(ctx: Context, signal?: AbortSignal): Promise<number> {
  if (!mayRemindAt(ctx.now)) return 0;
  let told = 0;
  let due: Unused[];
  do {
    due = await dueLetters(ctx);
    for (const each of due) {
      if (signal?.aborted) return told;
      if (await tell(ctx, each)) told += 1;
    }
  } while (due.length === batch);
  return told;
}

function dueLetters(ctx: Context) {
  const before = (length: number) => new Date(ctx.now.getTime() - length);
  const reminderDue = afterDays.map((days, sent) =>
    and(lte(letters.reminders, sent), lte(letters.postedAt, before(days * day))),
  );
  const endsSoon = and(isNull(letters.endingWarnedAt), lte(letters.validUntil, before(-warnBeforeEnd)));
  return ctx.database.read
    .select({ letter: letters, application: applications })
    .from(letters)
    .innerJoin(applications, eq(applications.id, letters.applicationId))
    .where(and(unused, isNotNull(letters.postedAt), gt(letters.validUntil, ctx.now), or(...reminderDue, endsSoon)))
    .orderBy(asc(letters.postedAt))
    .limit(batch);
}

const unused = and(isNull(letters.usedAt), isNull(letters.voidedAt));

/** Whether it was told; not when the letter was used, replaced or told of a moment ago. */
async function tell(ctx: Context, { letter, application }: Unused): Promise<boolean> {
  const { postedAt, validUntil, reminders, endingWarnedAt, receivedAs } = letter;
  if (postedAt === null || validUntil === null) return false;
  const due = dueReminder({ postedAt, validUntil, reminders, endingWarnedAt }, ctx.now);
  if (due === null) return false;
  const facts = await applicationFacts(ctx, application);
  const until = validUntil.toISOString();
  const received = receivedAs === "intact";
  const posted = { postedAt: postedAt.toISOString(), validUntil: until };
  const mail: Mail =
    due.kind === "reminder"
      ? { kind: due.kind, payload: { ...facts, ...posted, days: due.days, received } }
      : { kind: due.kind, payload: { ...facts, validUntil: until } };
  try {
    await commit(ctx, [
      ...counted(ctx, letter, due),
      record(ctx, { act: "remind", application, detail: { letter: letter.id, mail: due.kind } }),
      ...(await notify(ctx, application, mail)),
    ]);
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}

function counted(ctx: Context, letter: Unused["letter"], { kind, reminders }: LetterReminder): Statement[] {
  const { id, endingWarnedAt } = letter;
  const asRead = and(
    eq(letters.id, id),
    unused,
    eq(letters.reminders, letter.reminders),
    endingWarnedAt === null ? isNull(letters.endingWarnedAt) : undefined,
  );
  const set = { reminders, endingWarnedAt: kind === "password-ending" ? ctx.now : endingWarnedAt };
  return guarded(ctx.database.read.update(letters).set(set).where(asRead));
}
