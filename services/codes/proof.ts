import { and, eq } from "drizzle-orm";
import { proofs } from "@/db/schema/proofs";
import type { CodePurpose } from "@/domain/code-name";
import { limits } from "@/domain/limits";
import { makeId } from "@/lib/ids";
import type { Context } from "@/services/context";

export type Proof = typeof proofs.$inferSelect;

/** The mailbox that this browser is proving for `purpose`, however old; undefined when there is none (R09). */
export async function findProof(ctx: Context, purpose: CodePurpose, browser: string): Promise<Proof | undefined> {
  const [proof] = await ctx.database.read
    .select()
    .from(proofs)
    .where(and(eq(proofs.purpose, purpose), eq(proofs.browser, browser)));
  return proof;
}

/** The proof as it stands now; throws when it was purged, which takes a day from its end. */
export async function readAgain(ctx: Context, { id }: Proof): Promise<Proof> {
  const [proof] = await ctx.database.read.select().from(proofs).where(eq(proofs.id, id));
  if (proof === undefined) throw new Error("a proof in use was purged");
  return proof;
}

/** A proof that begins now and lives for an hour (R14), as a value to be kept; its id serves as the key of what it is for. */
export function newProof(
  { now, random, ip }: Context,
  {
    purpose,
    browser,
    email,
    subjectId = null,
  }: Pick<Proof, "purpose" | "browser" | "email"> & { subjectId?: string | null },
): Proof {
  return {
    id: makeId(now, random),
    purpose,
    browser,
    email,
    subjectId,
    ip,
    tries: 0,
    codesIssued: 0,
    provenAt: null,
    createdAt: now,
    expiresAt: new Date(now.getTime() + limits.proofLifetime),
  };
}
