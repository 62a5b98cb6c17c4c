import { and, eq, exists, isNull } from "drizzle-orm";
import { drafts } from "@/db/schema/drafts";
import { proofs } from "@/db/schema/proofs";
import type { Context } from "@/services/context";
import type { Draft } from "@/services/drafts/find-draft";

/** The condition on `drafts` that number and address are still those that were read, and nothing was sent: another tab may have changed them. */
export function unchanged({ database }: Context, { id, providerNumber, email }: Draft) {
  const sameAddress = database.read
    .select({ id: proofs.id })
    .from(proofs)
    .where(and(eq(proofs.id, id), eq(proofs.email, email)));
  return and(
    eq(drafts.id, id),
    eq(drafts.providerNumber, providerNumber),
    isNull(drafts.applicationId),
    exists(sameAddress),
  );
}
