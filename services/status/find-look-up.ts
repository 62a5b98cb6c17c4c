import { and, eq } from "drizzle-orm";
import { applications } from "@/db/schema/applications";
import { lookUps } from "@/db/schema/look-ups";
import { proofs } from "@/db/schema/proofs";
import type { Application } from "@/services/applications/find-open";
import type { Proof } from "@/services/codes/proof";
import type { Applicant, Context } from "@/services/context";

/** What was typed on 申請状況の確認, with the proof of the mailbox and the application that it opens, if there is one. */
export interface LookUp {
  reference: string;
  providerNumber: string;
  proof: Proof;
  application: Application | null;
}

/** Where a look-up stands: waiting for its code, open to read, or over (R14). */
export type LookUpState = "code" | "open" | "ended";

/** This browser's last look-up, however old; undefined when it has none or it was purged (R09, R14). */
export async function findLookUp({ database, actor }: Context<Applicant>): Promise<LookUp | undefined> {
  if (actor.browser === null) return undefined;
  const [found] = await database.read
    .select()
    .from(proofs)
    .innerJoin(lookUps, eq(lookUps.id, proofs.id))
    .leftJoin(applications, eq(applications.id, proofs.subjectId))
    .where(and(eq(proofs.purpose, "status"), eq(proofs.browser, actor.browser)));
  return found && { ...found.look_ups, proof: found.proofs, application: found.applications };
}

/** A proven look-up is open while its proof lives and the application still writes to the proven mailbox (R23). */
export function lookUpState({ proof, application }: LookUp, now: Date): LookUpState {
  if (proof.expiresAt <= now) return "ended";
  if (proof.provenAt === null) return "code";
  return application?.email === proof.email ? "open" : "ended";
}
