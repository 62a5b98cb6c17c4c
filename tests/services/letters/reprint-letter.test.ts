import { describe, expect, it } from "vitest";
import { events } from "@/db/schema/events";
import { outbox } from "@/db/schema/outbox";
import { applicationStatuses } from "@/domain/application-status";
import { canMove, staffRoles, transitions } from "@/domain/transitions";
import { signIn } from "@/services/accounts/sign-in";
import { validLetter } from "@/services/accounts/valid-letter";
import { matchesPassword } from "@/services/credentials/password-hash";
import { reprintLetter } from "@/services/letters/reprint-letter";
import { textOf } from "@/tests/letters/paper";
import {
  applicationNow,
  changeProvider,
  expectRefused,
  issuer,
  lettersOf,
  passwordsOn,
} from "@/tests/services/letters/letters-support";
import { postedTogether } from "@/tests/services/letters/posted-together";
import { buildApplication } from "@/tests/support/build-application";
import { meanwhile } from "@/tests/support/meanwhile";
import { refusalOf } from "@/tests/support/refusal-of";
import { as, at, staffActor } from "@/tests/support/test-context";

const reason = "紙詰まりで読めなくなったため";
const minute = 60_000;

describe("reprinting a letter", () => {
  it("makes a new password and kills the old one in the same moment (R30)", async () => {
    const ctx = at(await issuer(), minute);
    const {
      application,
      account,
      letter: old,
      temporaryPassword,
    } = await buildApplication(at(ctx, -minute), { status: "printed" });
    await reprintLetter(ctx, { reference: application.reference, reason });
    const [first, second, ...more] = await lettersOf(ctx, application.id);
    expect(more).toEqual([]);
    expect(first).toEqual({ ...old, voidedAt: ctx.now });
    expect(second).toMatchObject({ voidedAt: null, printedBy: ctx.actor.id, reprintReason: reason });
    expect(await validLetter(ctx, account?.id ?? "")).toEqual(second);
    expect(await matchesPassword(second?.passwordHash ?? null, temporaryPassword)).toBe(false);
  });

  it("gives the new sheet, whose password opens the new letter, for the same ID", async () => {
    const ctx = await issuer();
    const { application, account } = await buildApplication(at(ctx, -minute), { status: "printed" });
    const pdf = await reprintLetter(ctx, { reference: application.reference, reason });
    const [password = ""] = passwordsOn(pdf);
    const [, letter] = await lettersOf(ctx, application.id);
    expect(textOf(pdf)).toContain(account?.userId);
    expect(await matchesPassword(letter?.passwordHash ?? null, password)).toBe(true);
  });

  it("leaves the application 印刷済, one version further, with an event that tells the reason, and sends no mail", async () => {
    const ctx = await issuer();
    const { application } = await buildApplication(at(ctx, -minute), { status: "printed" });
    await reprintLetter(ctx, { reference: application.reference, reason });
    expect(await applicationNow(ctx, application.reference)).toMatchObject({ status: "printed", version: 2 });
    const recorded = await ctx.database.read.select().from(events);
    expect(recorded).toMatchObject([{ act: "reprint", actorId: ctx.actor.id, version: 2 }]);
    expect(recorded[0]?.detail).toContain(reason);
    expect(await ctx.database.read.select().from(outbox)).toEqual([]);
  });

  it("gives one PDF when ten ask at the same moment, and one valid letter remains (I7)", async () => {
    const ctx = await issuer();
    const { application } = await buildApplication(at(ctx, -minute), { status: "printed" });
    const asked = Array.from({ length: 10 }, () => reprintLetter(ctx, { reference: application.reference, reason }));
    const given = await Promise.allSettled(asked);
    expect(given.filter((each) => each.status === "fulfilled")).toHaveLength(1);
    const kept = await lettersOf(ctx, application.id);
    expect(kept.filter(({ voidedAt }) => voidedAt === null)).toHaveLength(1);
  });
});

describe("reprinting a letter that was posted", () => {
  it.each([
    ["got lost on its way", { postedAt: new Date("2026-11-20T00:00:00+09:00") }],
    [
      "has expired",
      {
        postedAt: new Date("2026-10-31T00:00:00+09:00"),
        validUntil: new Date("2026-11-30T23:59:59.999+09:00"),
      },
    ],
  ])("and %s lets the office in again: the old password is dead, the new one opens (R16, R30)", async (_, columns) => {
    const ctx = await issuer();
    const built = await buildApplication(at(ctx, -minute), { status: "posted", letter: columns });
    const { application, account, temporaryPassword } = built;
    const [password = ""] = passwordsOn(await reprintLetter(ctx, { reference: application.reference, reason }));
    expect(await applicationNow(ctx, application.reference)).toMatchObject({ status: "printed", version: 2 });
    const userId = account?.userId ?? "";
    await expect(signIn(ctx, { userId, password: temporaryPassword })).rejects.toMatchObject({
      code: "sign-in-refused",
    });
    await postedTogether(ctx, [application.reference], "2026-12-01");
    await expect(signIn(ctx, { userId, password })).resolves.toBeTypeOf("string");
  });

  it("is refused when the office has used it in that very moment", async () => {
    const ctx = await issuer();
    const built = await buildApplication(at(ctx, -minute), { status: "posted" });
    const typed = { userId: built.account?.userId ?? "", password: built.temporaryPassword };
    const meant = meanwhile(ctx, () => signIn(ctx, typed));
    const reprint = reprintLetter(meant, { reference: built.application.reference, reason });
    expect(await refusalOf(reprint)).toMatchObject({ code: "changed-meanwhile" });
    expect(await applicationNow(ctx, built.application.reference)).toMatchObject({ status: "completed" });
    expect(await lettersOf(ctx, built.application.id)).toMatchObject([{ usedAt: ctx.now, voidedAt: null }]);
  });
});

describe("a reprint is refused", () => {
  it.each(["", "あ".repeat(201)])("without a reason of at most 200 characters", async (missing) => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status: "printed" });
    const reprint = () => reprintLetter(ctx, { reference: application.reference, reason: missing });
    await expectRefused(ctx, reprint, "reason-missing");
  });

  it.each(applicationStatuses.filter((status) => !canMove(status, "reprint")))("in the status %s", async (status) => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status });
    const reprint = () => reprintLetter(ctx, { reference: application.reference, reason });
    await expectRefused(ctx, reprint, "not-reprintable", "再印刷できません");
  });

  it.each(staffRoles.filter((role) => !transitions.reprint.by.includes(role)))("to the role %s", async (role) => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status: "printed" });
    const other = as(ctx, staffActor({ role }));
    const reprint = () => reprintLetter(other, { reference: application.reference, reason });
    await expectRefused(other, reprint, "not-your-role");
  });

  it("for another federation's letter (R43)", async () => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status: "printed", federation: "11" });
    const reprint = () => reprintLetter(ctx, { reference: application.reference, reason });
    await expectRefused(ctx, reprint, "not-found");
  });

  it("to whoever approved the application or changed the address (R44)", async () => {
    const ctx = await issuer();
    const own = await buildApplication(ctx, { status: "printed", application: { approvedBy: ctx.actor.id } });
    const reprintOwn = () => reprintLetter(ctx, { reference: own.application.reference, reason });
    await expectRefused(ctx, reprintOwn, "approved-by-you");
    const moved = await buildApplication(ctx, { status: "printed" });
    await changeProvider(ctx, moved.application.providerNumber, { addressChangedBy: ctx.actor.id });
    const reprintMoved = () => reprintLetter(ctx, { reference: moved.application.reference, reason });
    await expectRefused(ctx, reprintMoved, "ledger-changed-by-you");
  });
});
