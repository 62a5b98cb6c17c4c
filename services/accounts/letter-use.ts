import { and, eq, isNull } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { guarded, statement } from "@/db/commit";
import { accounts } from "@/db/schema/accounts";
import { letters } from "@/db/schema/letters";
import { letterApplication } from "@/services/accounts/letter-application";
import { otherSessionsEnded } from "@/services/accounts/other-sessions-ended";
import type { Letter } from "@/services/accounts/valid-letter";

import { move } from "@/services/applications/move";
import type { Context, Office } from "@/services/context";
import { applicationFacts } from "@/services/mail/application-facts";
import { notify } from "@/services/mail/notify";

/**
 * What signing in with a letter changes. The first time: the old password and all sessions die, the terms are due again, the
 * application is 利用開始 and both addresses are told (R32, R34). Whoever leaves before choosing a password may come back with
 * the same letter, without further effect; `choosePassword` ends it for good (R31: single use, forced change).
 */
export async function letterUse(ctx: Context<Office>, letter: Letter): Promise<Statement[]> {
  if (letter.usedAt !== null) return stillValid(ctx, letter, letter.usedAt);
  return [...stillValid(ctx, letter, ctx.now), ...(await firstUse(ctx, letter))];
}

function stillValid(ctx: Context<Office>, { id, usedAt: known }: Letter, usedAt: Date): Statement[] {
  const unchanged = and(
    eq(letters.id, id),
    isNull(letters.voidedAt),
    known === null ? isNull(letters.usedAt) : eq(letters.usedAt, known),
  );
  return guarded(ctx.database.read.update(letters).set({ usedAt }).where(unchanged));
}

async function firstUse(ctx: Context<Office>, letter: Letter): Promise<Statement[]> {
  const application = await letterApplication(ctx, letter);
  const payload = { ...(await applicationFacts(ctx, application)), at: ctx.now.toISOString() };
  const dead = { passwordHash: null, termsAcceptedAt: null };
  return [
    statement(ctx.database.read.update(accounts).set(dead).where(eq(accounts.id, ctx.actor.accountId))),
    otherSessionsEnded(ctx),
    ...move(ctx, application, "complete"),
    ...(await notify(ctx, application, { kind: "first-use", payload })),
  ];
}
