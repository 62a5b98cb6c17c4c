import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { accounts, officeSessions } from "@/db/schema/accounts";
import { staffRoles } from "@/domain/transitions";
import { signIn } from "@/services/accounts/sign-in";
import type { Context } from "@/services/context";
import { printLetters } from "@/services/letters/print-letters";
import { returnLetter } from "@/services/letters/return-letter";
import { reopen } from "@/services/reviews/reopen";
import { applicationNow, issuer, lettersOf, passwordsOn } from "@/tests/services/letters/letters-support";
import { confirm } from "@/tests/services/reviews/acts";
import { buildApplication } from "@/tests/support/build-application";
import { checked } from "@/tests/support/checked";
import { mailsOf } from "@/tests/support/kept";
import { meanwhile } from "@/tests/support/meanwhile";
import { refusalOf } from "@/tests/support/refusal-of";
import { as, at, staffActor } from "@/tests/support/test-context";

const minute = 60_000;

describe("返戻", () => {
  it.each(["printed", "posted"] as const)(
    "of a %s letter makes its password void at once (domain.md §5)",
    async (status) => {
      const ctx = await issuer();
      const { application, account, letter, temporaryPassword } = await buildApplication(ctx, { status });
      const later = at(ctx, minute);
      await returnLetter(later, application);
      expect(await lettersOf(ctx, application.id)).toEqual([{ ...letter, voidedAt: later.now }]);
      const attempt = signIn(later, { userId: account?.userId ?? "", password: temporaryPassword });
      await expect(attempt).rejects.toMatchObject({ code: "sign-in-refused" });
    },
  );

  it("leaves the office's own password, its ID and its other sessions as they are (R32)", async () => {
    const ctx = await issuer();
    const { application, account } = await buildApplication(ctx, {
      status: "posted",
      password: "もとの パスワード 2026",
    });
    await session(ctx, "by its own password", account?.id, null);
    await returnLetter(at(ctx, minute), application);
    expect(await ctx.database.read.select().from(accounts)).toEqual([account]);
    expect(await endsOf(ctx)).toEqual({ "by its own password": null });
  });

  it("ends the sessions that the letter opened, and those of no other letter (R31)", async () => {
    const ctx = await issuer();
    const { application, account, letter } = await buildApplication(ctx, { status: "posted" });
    const other = await buildApplication(ctx, { status: "posted" });
    await session(ctx, "of this letter", account?.id, letter?.id);
    await session(ctx, "of another", other.account?.id, other.letter?.id);
    const later = at(ctx, minute);
    await returnLetter(later, application);
    expect(await endsOf(ctx)).toEqual({ "of this letter": later.now, "of another": null });
    expect(await lettersOf(ctx, other.application.id)).toEqual([other.letter]);
  });

  it("tells the day it was recorded", async () => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status: "posted" });
    await returnLetter(ctx, application);
    const returnedAt = ctx.now.toISOString();
    expect(await mailsOf(ctx, application.id)).toMatchObject([{ kind: "returned", payload: { returnedAt } }]);
  });

  it.each([
    { status: "printed", neverPosted: true },
    { status: "posted", neverPosted: false },
  ] as const)("tells of a $status letter whether it had been posted: $neverPosted", async ({ status, neverPosted }) => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status });
    await returnLetter(ctx, application);
    expect(await mailsOf(ctx, application.id)).toMatchObject([{ kind: "returned", payload: { neverPosted } }]);
  });

  it.each(staffRoles.filter((role) => role !== "admin"))("is open to the %s (R42)", async (role) => {
    const ctx = as(await issuer(), staffActor({ role }));
    const { application } = await buildApplication(ctx, { status: "posted" });
    await returnLetter(ctx, application);
    expect(await applicationNow(ctx, application.reference)).toMatchObject({ status: "returned", version: 2 });
  });

  it("leads on to a new letter: 審査に戻す, 電話確認, 承認, 印刷 (R16)", async () => {
    const ctx = await issuer();
    const { application, account } = await buildApplication(at(ctx, -minute), { status: "posted" });
    const { reference } = application;
    const reviewer = as(ctx, staffActor({ role: "reviewer" }));
    await returnLetter(ctx, { reference, version: 1 });
    await reopen(reviewer, { reference, version: 2 });
    await checked(ctx, application.id);
    await confirm(reviewer, { reference, version: 3 });
    const [password = ""] = passwordsOn(await printLetters(ctx, [reference]));
    await expect(signIn(ctx, { userId: account?.userId ?? "", password })).resolves.toBeTypeOf("string");
  });

  it("is refused when the office has used the letter in that very moment, and the office stays in (R31)", async () => {
    const ctx = await issuer();
    const { application, account, temporaryPassword } = await buildApplication(ctx, { status: "posted" });
    const typed = { userId: account?.userId ?? "", password: temporaryPassword };
    const meant = meanwhile(ctx, () => signIn(ctx, typed));
    expect(await refusalOf(returnLetter(meant, application))).toMatchObject({ code: "stale" });
    expect(await applicationNow(ctx, application.reference)).toMatchObject({ status: "completed" });
    expect(await lettersOf(ctx, application.id)).toMatchObject([{ voidedAt: null }]);
  });
});

async function session(ctx: Context, id: string, accountId = "", letterId: string | null = null): Promise<void> {
  const row = { id, accountId, letterId, createdAt: ctx.now, seenAt: ctx.now };
  await commit(ctx, [statement(ctx.database.read.insert(officeSessions).values(row))]);
}

async function endsOf({ database: { read } }: Context): Promise<Record<string, Date | null>> {
  const rows = await read.select().from(officeSessions);
  return Object.fromEntries(rows.map(({ id, endedAt }) => [id, endedAt]));
}
