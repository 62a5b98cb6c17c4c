import { inArray } from "drizzle-orm";
import { federations } from "@/db/schema/federations";
import { providers } from "@/db/schema/providers";
import type { ApprovalGap } from "@/domain/approval-gaps";
import { gapsBeforeApproval, restsOnRelease } from "@/domain/approval-gaps";
import type { FlagWithReason } from "@/domain/case-flag-rules";
import { flagsNamed, standingFlags } from "@/domain/case-flag-rules";
import type { LedgerHands } from "@/domain/four-eyes";
import type { StandingChecks } from "@/domain/standing-checks";
import { standingChecks } from "@/domain/standing-checks";
import type { Application } from "@/services/applications/find-open";
import type { MadeCheck } from "@/services/checks/checks-of";
import { checksOf } from "@/services/checks/checks-of";
import { type LastLetter, lastLetters } from "@/services/checks/last-letters";
import { pendingChanges } from "@/services/checks/pending-changes";
import type { Context } from "@/services/context";
import { flagsOf } from "@/services/flags/flags-of";
import type { Federation } from "@/services/ledger/find-federation";
import type { Provider } from "@/services/ledger/find-provider";
import { ledgerHands } from "@/services/ledger/ledger-hands";

/** What stands for and against the approval of a case, as it is now. */
export interface CaseReview {
  federation: Federation;
  provider: Provider | null;
  hands: LedgerHands;
  changePending: boolean;
  /** All its flags, and those that its federation does not tolerate. */
  flags: FlagWithReason[];
  standing: FlagWithReason[];
  /** Every check that was made, the oldest first; and those that count. */
  made: MadeCheck[];
  checks: StandingChecks<MadeCheck>;
  gaps: ApprovalGap[];
  /** The supervisor on whose release an approval would rest (R44); null where none is needed. */
  releasedBy: string | null;
}

/** `reviewsOf` for one case. */
export async function reviewOf(ctx: Context, application: Application): Promise<CaseReview> {
  const review = (await reviewsOf(ctx, [application])).get(application.id);
  if (review === undefined) throw new Error("no review of an application that was given");
  return review;
}

/** What stands for and against each of these applications, by its id: few queries, however many they are (issue 3, 4). */
export async function reviewsOf(ctx: Context, applications: readonly Application[]): Promise<Map<string, CaseReview>> {
  const { read } = ctx.database;
  const ids = applications.map(({ id }) => id);
  const numbers = [...new Set(applications.map(({ providerNumber }) => providerNumber))];
  const codes = [...new Set(applications.map(({ federation }) => federation))];
  const known = await read.select().from(providers).where(inArray(providers.number, numbers));
  const settings = await read.select().from(federations).where(inArray(federations.code, codes));
  const [made, last] = [await checksOf(ctx, ids), await lastLetters(ctx, ids)];
  const pending = await pendingChanges(ctx, numbers);
  const handsOf = await ledgerHands(ctx, numbers);
  const flags = await flagsOf(ctx, applications);
  const offices = new Map(known.map((provider) => [provider.number, provider]));
  const byCode = new Map(settings.map((federation) => [federation.code, federation]));
  return new Map(
    applications.map((application) => {
      const { id, providerNumber } = application;
      const found = {
        federation: byCode.get(application.federation) ?? missing(application.federation),
        provider: offices.get(providerNumber) ?? null,
        hands: handsOf(providerNumber),
        changePending: pending.has(providerNumber),
        made: made.get(id) ?? [],
        lastLetter: last.get(id) ?? { printedAt: null, sealedAt: null },
        flags: flags.get(id) ?? [],
      };
      return [id, judged(application, found)];
    }),
  );
}

interface Found extends Pick<CaseReview, "federation" | "provider" | "hands" | "changePending" | "made" | "flags"> {
  lastLetter: LastLetter;
}

function judged({ waitingReason }: Application, { lastLetter, ...found }: Found): CaseReview {
  const { federation, provider, made, flags } = found;
  const since = { phone: provider?.phone ?? "", addressChangedAt: provider?.addressChangedAt ?? null, ...lastLetter };
  const standing = standingFlags(flags, flagsNamed(federation.toleratedFlags));
  const checks = standingChecks(made, since);
  const reviewed = { ...found, waitingReason, checks, standing: standing.map(({ flag }) => flag) };
  const releasedBy = restsOnRelease(reviewed) ? (checks.release?.staffId ?? null) : null;
  return { ...found, standing, checks, gaps: gapsBeforeApproval(reviewed), releasedBy };
}

function missing(code: string): never {
  throw new Error(`federation ${code} is missing: run the migration`);
}
