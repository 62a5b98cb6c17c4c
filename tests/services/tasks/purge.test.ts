import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { officeSessions } from "@/db/schema/accounts";
import { drafts } from "@/db/schema/drafts";
import { mailbox, mailStates, outbox } from "@/db/schema/outbox";
import { codes, proofs } from "@/db/schema/proofs";
import { staffSessions } from "@/db/schema/staff";
import { type CodePurpose, codePurposes } from "@/domain/code-name";
import { limits } from "@/domain/limits";
import { issueCode } from "@/services/codes/issue-code";
import { newProof } from "@/services/codes/proof";
import type { Context } from "@/services/context";
import { purge } from "@/services/tasks/purge";
import { runDue } from "@/services/tasks/run-due";
import { deliveryTo, queue, rowOf, system } from "@/tests/services/mail/outbox-support";
import { buildApplication } from "@/tests/support/build-application";
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

  it.each(codePurposes)("deletes the mail of a code of %s with its code (R14)", async (purpose) => {
    const ctx = await system();
    await mailedCode(ctx, purpose);
    const ended = limits.codes[purpose].lifetime + limits.proofPurge;
    expect(await mailsAfter(ctx, ended - 1)).toHaveLength(1);
    expect(await mailsAfter(ctx, ended)).toEqual([]);
  });

  it.each(mailStates)(
    "keeps the address of no abandoned draft, though its code's mail is %s (R14, R18)",
    async (state) => {
      const ctx = await system();
      await mailedCode(ctx, "application");
      await ctx.database.read.update(outbox).set({ state });
      expect(await mailsAfter(ctx, limits.proofLifetime + limits.proofPurge)).toEqual([]);
    },
  );

  it("keeps the mails about an application, which belong to its record", async () => {
    const ctx = await system();
    await queue(ctx, { id: "a", kind: "submitted", expiresAt: ctx.now });
    expect(await mailsAfter(ctx, 365 * day)).toMatchObject([{ id: "a" }]);
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

  it("deletes the sessions of offices and staff a year after they ended at the latest, not sooner (domain.md section 8)", async () => {
    const ctx = await system();
    await signedIn(ctx);
    const { officeSession, staffSession } = limits;
    const kept = async (length: number) => {
      await purge(at(ctx, length));
      const { read } = ctx.database;
      return [(await read.select().from(officeSessions)).length, (await read.select().from(staffSessions)).length];
    };
    expect(officeSession.absolute).toBe(staffSession.absolute);
    expect(await kept(365 * day + officeSession.absolute - 1)).toEqual([1, 1]);
    expect(await kept(365 * day + officeSession.absolute)).toEqual([0, 0]);
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

  it("sends and purges though a letter cannot be reminded of", async () => {
    const ctx = await system();
    await buildApplication(ctx, { status: "posted" });
    await endedDraftAndCode(ctx);
    const later = at(ctx, 7 * day);
    await queue(later, { id: "a" });
    await ctx.database.client.execute("update applications set federation = '99'");
    await expect(runDue(later, deliveryTo())).rejects.toThrow();
    expect(await rowOf(ctx, "a")).toMatchObject({ state: "sent" });
    expect(await remaining(ctx)).toEqual({ drafts: 0, proofs: 0, codes: 0, mails: 1 });
  });
});

async function mailedCode(ctx: Context, purpose: CodePurpose): Promise<void> {
  const proof = newProof(ctx, { purpose, browser: "browser", email: "clerk@office.example.jp" });
  const row = statement(ctx.database.read.insert(proofs).values(proof));
  await commit(ctx, [row, ...(await issueCode(ctx, proof))]);
}

async function mailsAfter(ctx: Context, length: number) {
  await purge(at(ctx, length));
  return ctx.database.read.select().from(outbox);
}

async function signedIn(ctx: Context): Promise<void> {
  const { read } = ctx.database;
  const session = { id: "session", createdAt: ctx.now, seenAt: ctx.now };
  await commit(ctx, [
    statement(read.insert(officeSessions).values({ ...session, accountId: "account" })),
    statement(read.insert(staffSessions).values({ ...session, staffId: "staff" })),
  ]);
}

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
