import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { guarded } from "@/db/commit";
import { letters } from "@/db/schema/letters";
import { letterValidUntil } from "@/domain/letter-validity";
import { missingFrom } from "@/domain/missing-letter";
import { startOfTokyoDay } from "@/lib/dates";
import { move } from "@/services/applications/move";
import type { Context, Staff } from "@/services/context";
import type { LetterCase } from "@/services/letters/find-letter-cases";
import { factsOf } from "@/services/mail/application-facts";

interface Posting {
  /** The sheet that lies in the envelope. */
  letterId: string;
  /** "2026-11-24", a day in Tokyo. */
  postedOn: string;
  /** The federation's card, as mails show it. */
  card: string;
}

/**
 * 発送済 of one sealed sheet, as statements for `commit`: its time begins (R31) and the office is told, with the 追跡番号 that was
 * noted when it was scanned (R34). The commit fails when this very sheet is not sealed, is void or was posted before.
 */
export async function postLetter(
  ctx: Context<Staff>,
  { application, provider, federation, letter }: LetterCase,
  { letterId, postedOn, card }: Posting,
): Promise<Statement[]> {
  const postedAt = startOfTokyoDay(postedOn);
  const validUntil = letterValidUntil(postedOn, federation.letterValidityDays);
  const providerName = provider?.name ?? application.providerNumber;
  const trackingNumber = letter?.trackingNumber ?? null;
  const payload = {
    ...factsOf(application, { phone: federation.phone, providerName }),
    postedAt: postedAt.toISOString(),
    validUntil: validUntil.toISOString(),
    missingFrom: missingFrom(postedAt),
    card,
    ...(trackingNumber === null ? {} : { trackingNumber }),
    ...(federation.mailClass === "" ? {} : { mailClass: federation.mailClass }),
  };
  const inEnvelope = and(
    eq(letters.id, letterId),
    isNotNull(letters.sealedAt),
    isNull(letters.voidedAt),
    isNull(letters.postedAt),
  );
  const set = { postedAt, validUntil, postedBy: ctx.actor.id };
  return [
    ...(await move(ctx, application, "post", {
      detail: { letter: letterId, postedOn },
      mail: { kind: "posted", payload },
    })),
    ...guarded(ctx.database.read.update(letters).set(set).where(inEnvelope)),
  ];
}
