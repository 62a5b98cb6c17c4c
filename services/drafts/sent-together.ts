import { and, asc, eq, ne, sql } from "drizzle-orm";
import { applications } from "@/db/schema/applications";
import { proofs } from "@/db/schema/proofs";
import { providers } from "@/db/schema/providers";
import type { Context } from "@/services/context";
import type { Draft } from "@/services/drafts/find-draft";

export interface SentBefore {
  reference: string;
  providerNumber: string;
  providerName: string;
}

/**
 * What was sent before with the same proof of the same address, the oldest first: all drafts of one sitting carry the moment
 * in which their address was proven (issue 2, A8).
 */
export async function sentTogether(ctx: Context, { id, email, provenAt }: Draft): Promise<SentBefore[]> {
  if (provenAt === null) return [];
  const { reference, providerNumber, submittedAt } = applications;
  return ctx.database.read
    .select({ reference, providerNumber, providerName: sql<string>`coalesce(${providers.name}, ${providerNumber})` })
    .from(proofs)
    .innerJoin(applications, eq(applications.draftId, proofs.id))
    .leftJoin(providers, eq(providers.number, providerNumber))
    .where(
      and(eq(proofs.purpose, "application"), eq(proofs.email, email), eq(proofs.provenAt, provenAt), ne(proofs.id, id)),
    )
    .orderBy(asc(submittedAt));
}
