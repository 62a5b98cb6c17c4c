import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { drafts } from "@/db/schema/drafts";
import { mailbox, outbox } from "@/db/schema/outbox";
import { codes, proofs } from "@/db/schema/proofs";
import { limits } from "@/domain/limits";
import { issueCode } from "@/services/codes/issue-code";
import { newProof } from "@/services/codes/proof";
import type { Context } from "@/services/context";
import { purge } from "@/services/tasks/purge";
import { runDue } from "@/services/tasks/run-due";
import { deliveryTo, queue, system } from "@/tests/services/mail/outbox-support";
import { at } from "@/tests/support/test-context";

const day = 24 * 60 * 60 * 1000;

describe("the purge", () => {
  it("deletes drafts, proofs and codes a day after their end, not a millisecond sooner (R14)", async () => {
    const ctx = await system();
    await endedDraftAndCode(ctx);
    await purge(at(ctx, limits.proofPurge - 1));
    expect(await remaining(ctx)).toEqual({ drafts: 1, proofs: 1, codes: 1, mails: 0 });
    await purge(at(ctx, limits.proofPurge));
    expect(await remaining(ctx)).toEqual({ drafts: 0, proofs: 0, codes: 0, mails: 0 });
  });

  it("deletes the mail of a code that nothing answered to, which never went out and has no reader (R18)", async () => {
    const ctx = await system();
    const nobody = newProof(ctx, { purpose: "status", browser: "browser", email: "nobody@example.jp" });
    const proof = statement(ctx.database.read.insert(proofs).values(nobody));
    await commit(ctx, [proof, ...(await issueCode(ctx, nobody))]);
    expect(await ctx.database.read.select().from(outbox)).toMatchObject([{ state: "withheld" }]);
    await runDue(ctx, deliveryTo());
    expect(await remaining(ctx)).toMatchObject({ mails: 0 });
    await purge(at(ctx, limits.proofPurge));
    expect(await ctx.database.read.select().from(outbox)).toEqual([]);
  });

  it("deletes mail bodies after thirty days (domain.md section 8)", async () => {
    const ctx = await system();
    await queue(ctx, { id: "a" });
    await runDue(ctx, deliveryTo());
    await purge(at(ctx, 30 * day - 1));
    expect(await remaining(ctx)).toMatchObject({ mails: 1 });
    await purge(at(ctx, 30 * day));
    expect(await remaining(ctx)).toMatchObject({ mails: 0 });
  });
});

describe("the scheduled work", () => {
  it("sends every mail that is due, however many batches that takes, and purges", async () => {
    const ctx = await system();
    await endedDraftAndCode(at(ctx, -2 * day));
    for (let n = 0; n < limits.outbox.batch * 2 + 1; n += 1) await queue(ctx, { id: `mail-${n}` });
    expect(await runDue(ctx, deliveryTo())).toMatchObject({ sent: limits.outbox.batch * 2 + 1 });
    expect(await remaining(ctx)).toEqual({ drafts: 0, proofs: 0, codes: 0, mails: limits.outbox.batch * 2 + 1 });
  });
});

async function endedDraftAndCode(ctx: Context): Promise<void> {
  const { read } = ctx.database;
  const proof = newProof(ctx, { purpose: "application", browser: "browser", email: "clerk@office.example.jp" });
  const { id, email, ip } = proof;
  const code = { id: "code", proofId: id, purpose: "application", hash: "h", pepperId: "p1", tag: "ABC" } as const;
  const sent = {
    email,
    mailbox: email,
    ip,
    resend: false,
    issuedAt: ctx.now,
    mailId: "mail",
  };
  await commit(ctx, [
    statement(read.insert(proofs).values({ ...proof, expiresAt: ctx.now })),
    statement(read.insert(drafts).values({ id, providerNumber: "1311111111" })),
    statement(read.insert(codes).values({ ...code, ...sent, expiresAt: ctx.now })),
  ]);
}

async function remaining({ database: { read } }: Context) {
  return {
    drafts: (await read.select().from(drafts)).length,
    proofs: (await read.select().from(proofs)).length,
    codes: (await read.select().from(codes)).length,
    mails: (await read.select().from(mailbox)).length,
  };
}
