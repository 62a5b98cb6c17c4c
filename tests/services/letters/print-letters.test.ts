import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { accounts } from "@/db/schema/accounts";
import { events } from "@/db/schema/events";
import { outbox } from "@/db/schema/outbox";
import { limits } from "@/domain/limits";
import { formatReference } from "@/domain/reference";
import { staffRoles, transitions } from "@/domain/transitions";
import type { Random } from "@/lib/random";
import { tokenHash } from "@/lib/secrets";
import type { Context } from "@/services/context";
import { matchesPassword } from "@/services/credentials/password-hash";
import { printLetters } from "@/services/letters/print-letters";
import { solidTextOf, textOf } from "@/tests/letters/paper";
import {
  applicationNow,
  changeProvider,
  everything,
  expectRefused,
  issuer,
  lettersOf,
  passwordsOn,
} from "@/tests/services/letters/letters-support";
import { buildApplication } from "@/tests/support/build-application";
import { as, staffActor } from "@/tests/support/test-context";

describe("printing a letter", () => {
  it("makes the application 印刷済, one version further", async () => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status: "approved" });
    await printLetters(ctx, [application.reference]);
    const now = await applicationNow(ctx, application.reference);
    expect(now).toEqual({
      ...application,
      status: "printed",
      handledBy: ctx.actor.id,
      version: application.version + 1,
      changedAt: ctx.now,
    });
  });

  it("puts ID, temporary password, name and the ledger's address on the paper", async () => {
    const ctx = await issuer();
    const { application, account } = await buildApplication(ctx, { status: "approved" });
    const pdf = await printLetters(ctx, [application.reference]);
    const text = solidTextOf(pdf);
    for (const told of [
      account?.userId,
      "試験の事業所",
      "東京都千代田区一番町1",
      formatReference(application.reference),
    ]) {
      expect(text).toContain(told);
    }
    expect(passwordsOn(pdf)).toHaveLength(1);
  });

  it("keeps an argon2id hash that the password on the paper opens, and says who printed it and when (R29)", async () => {
    const ctx = await issuer();
    const { application, account } = await buildApplication(ctx, { status: "approved" });
    const [password = ""] = passwordsOn(await printLetters(ctx, [application.reference]));
    const [letter] = await lettersOf(ctx, application.id);
    expect(letter).toMatchObject({
      accountId: account?.id,
      printedAt: ctx.now,
      printedBy: ctx.actor.id,
      postedAt: null,
      validUntil: null,
      voidedAt: null,
    });
    expect(letter?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await matchesPassword(letter?.passwordHash ?? null, password)).toBe(true);
  });

  it("leaves the office's own password as it is until the temporary one is first used", async () => {
    const ctx = await issuer();
    const { application, account } = await buildApplication(ctx, {
      status: "approved",
      password: "もとの パスワード 2026",
    });
    await printLetters(ctx, [application.reference]);
    const [now] = await ctx.database.read.select().from(accounts);
    expect(now).toEqual(account);
  });

  it("leaves one event, which names the letter and tells neither ID nor password, and no mail", async () => {
    const ctx = await issuer();
    const { application, account } = await buildApplication(ctx, { status: "approved" });
    const [password = ""] = passwordsOn(await printLetters(ctx, [application.reference]));
    const recorded = await ctx.database.read.select().from(events);
    const [letter] = await lettersOf(ctx, application.id);
    expect(recorded).toMatchObject([
      { act: "print", actorId: ctx.actor.id, applicationId: application.id, version: 2 },
    ]);
    expect(recorded[0]?.detail).toContain(letter?.id);
    expect(JSON.stringify(recorded)).not.toContain(account?.userId);
    expect(JSON.stringify(recorded)).not.toContain(password);
    expect(await ctx.database.read.select().from(outbox)).toEqual([]);
  });

  it("keeps no plain password in the database file or its write-ahead log (R29)", async () => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status: "approved" });
    const [password = ""] = passwordsOn(await printLetters(ctx, [application.reference]));
    const kept = await plainFile(ctx);
    const [letter] = await lettersOf(ctx, application.id);
    expect(kept).toContain(letter?.passwordHash);
    for (const written of [password, password.toLowerCase(), password.match(/.{4}/g)?.join("-") ?? ""]) {
      expect(kept).not.toContain(written);
    }
  });
});

describe("the token of the receipt", () => {
  it("is 256 random bits of each letter's own, of which only the hash is kept", async () => {
    const drawn: string[] = [];
    const base = await issuer();
    const token = () => {
      drawn.push(base.random.token());
      return drawn.at(-1) ?? "";
    };
    const ctx = { ...base, random: { ...base.random, token } };
    const built = [
      await buildApplication(base, { status: "approved" }),
      await buildApplication(base, { status: "approved" }),
    ];
    await printLetters(
      ctx,
      built.map(({ application }) => application.reference),
    );
    expect(new Set(drawn).size).toBe(2);
    const kept = (await Promise.all(built.map(({ application }) => lettersOf(ctx, application.id)))).flat();
    expect(kept.map(({ receiptHash }) => receiptHash)).toEqual(drawn.map(tokenHash));
    const written = await plainFile(ctx);
    for (const each of drawn) expect(written).not.toContain(each);
  });
});

describe("a batch", () => {
  it("has one page for each letter in the order asked for, each with a password of its own", async () => {
    const ctx = await issuer();
    const built = [];
    for (let n = 0; n < 3; n += 1) built.push(await buildApplication(ctx, { status: "approved" }));
    const order = built.toReversed();
    const pdf = await printLetters(
      ctx,
      order.map(({ application }) => application.reference),
    );
    const ids = textOf(pdf).match(/KJ\d{12}/g);
    expect([...new Set(ids)]).toEqual(order.map(({ account }) => account?.userId));
    const passwords = passwordsOn(pdf);
    expect(new Set(passwords).size).toBe(3);
    for (const [page, { application }] of order.entries()) {
      const [letter] = await lettersOf(ctx, application.id);
      expect(await matchesPassword(letter?.passwordHash ?? null, passwords[page] ?? "")).toBe(true);
    }
  });

  it("counts an application that was sent twice once", async () => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status: "approved" });
    const pdf = await printLetters(ctx, [application.reference, application.reference]);
    expect(passwordsOn(pdf)).toHaveLength(1);
  });

  it("is refused as a whole, and names the one that stands against it", async () => {
    const ctx = await issuer();
    const { application: good } = await buildApplication(ctx, { status: "approved" });
    const { application: own } = await buildApplication(ctx, {
      status: "approved",
      application: { approvedBy: ctx.actor.id },
    });
    const both = () => printLetters(ctx, [good.reference, own.reference]);
    await expectRefused(ctx, both, "approved-by-you", formatReference(own.reference));
  });

  it("is refused when nothing or too much is chosen", async () => {
    const ctx = await issuer();
    await expectRefused(ctx, () => printLetters(ctx, []), "nothing-chosen");
    const tooMany = Array.from({ length: limits.letters.perPrint + 1 }, (_, index) => `K7M2Q${index}`);
    await expectRefused(ctx, () => printLetters(ctx, tooMany), "too-many-letters", `${limits.letters.perPrint}通`);
  });
});

describe("a first ID", () => {
  it("is made for an office that billed on paper, and stands on its letter", async () => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status: "approved", account: null });
    const pdf = await printLetters(ctx, [application.reference]);
    const [account] = await ctx.database.read.select().from(accounts);
    expect(account).toMatchObject({
      providerNumber: application.providerNumber,
      federation: application.federation,
      passwordHash: null,
    });
    expect(account?.userId).toMatch(/^KJ[0-9]{12}$/);
    expect(textOf(pdf)).toContain(account?.userId);
    const [letter] = await lettersOf(ctx, application.id);
    expect(letter?.accountId).toBe(account?.id);
  });

  it("is never one that another office has", async () => {
    const ctx = await issuer();
    const { account: other } = await buildApplication(ctx, { account: { userId: "KJ000000000000" } });
    const { application } = await buildApplication(ctx, { status: "approved", account: null });
    const draws = ["000000000000", "000000000001"];
    const random = { ...ctx.random, digits: () => draws.shift() ?? "unexpected" };
    await printLetters({ ...ctx, random }, [application.reference]);
    const ids = await ctx.database.read.select({ userId: accounts.userId }).from(accounts);
    expect(ids.map(({ userId }) => userId).toSorted()).toEqual([other?.userId, "KJ000000000001"]);
  });
});

describe("printing is refused", () => {
  it("a second time: the letter exists once (R30)", async () => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status: "approved" });
    await printLetters(ctx, [application.reference]);
    await expectRefused(ctx, () => printLetters(ctx, [application.reference]), "already-printed");
  });

  it("to all but one of eight who print at the same moment (R30)", async () => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status: "approved", account: null });
    const colleagues = Array.from({ length: 8 }, (_, n) => as(ctx, staffActor({ role: "issuer", id: `issuer-${n}` })));
    const printed = await Promise.allSettled(colleagues.map((each) => printLetters(each, [application.reference])));
    const given = printed.filter((each) => each.status === "fulfilled");
    const refused = printed.filter((each) => each.status === "rejected").map(({ reason }) => reason.code);
    expect(given).toHaveLength(1);
    expect(refused).toEqual(Array(7).fill("already-printed"));
    const kept = await everything(ctx);
    expect([kept.letters.length, kept.accounts.length, kept.events.length]).toEqual([1, 1, 1]);
    const [password = ""] = passwordsOn(given[0]?.value ?? new Uint8Array());
    expect(await matchesPassword(kept.letters[0]?.passwordHash ?? null, password)).toBe(true);
  });

  it.each(staffRoles.filter((role) => !transitions.print.by.includes(role)))("to the role %s", async (role) => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status: "approved" });
    const other = as(ctx, staffActor({ role }));
    await expectRefused(other, () => printLetters(other, [application.reference]), "not-your-role");
  });

  it("for another federation's application, in the words for one that does not exist (R43)", async () => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status: "approved", federation: "11" });
    const words = `受付番号 ${formatReference(application.reference)} の申請が見つかりません`;
    await expectRefused(ctx, () => printLetters(ctx, [application.reference]), "not-found", words);
    await expectRefused(ctx, () => printLetters(ctx, ["K7M2Q9XA"]), "not-found", "K7M2-Q9XA の申請が見つかりません");
  });

  it("to whoever approved the application, a supervisor too (R44)", async () => {
    const ctx = await issuer();
    const supervisor = as(ctx, staffActor({ role: "supervisor" }));
    const approvedBy = { approvedBy: supervisor.actor.id };
    const { application } = await buildApplication(ctx, { status: "approved", application: approvedBy });
    const print = () => printLetters(supervisor, [application.reference]);
    await expectRefused(supervisor, print, "approved-by-you", "別の職員にご依頼ください");
  });

  it("to whoever changed the address in the ledger (R44)", async () => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status: "approved" });
    await changeProvider(ctx, application.providerNumber, { addressChangedBy: ctx.actor.id });
    await expectRefused(ctx, () => printLetters(ctx, [application.reference]), "ledger-changed-by-you", "別の職員");
  });

  it.each([
    ["that has closed", "provider-closed", { status: "closed" }],
    ["without an address", "no-address", { address: "" }],
    ["that left the ledger", "provider-unknown", { number: "1370000000" }],
  ] as const)("for an office %s", async (_, code, columns) => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status: "approved" });
    await changeProvider(ctx, application.providerNumber, columns);
    const print = () => printLetters(ctx, [application.reference]);
    await expectRefused(ctx, print, code, formatReference(application.reference));
  });

  it("when the address changes while the letter is being drawn", async () => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status: "approved" });
    const moved = { address: "大阪府大阪市1", changedAt: new Date(ctx.now.getTime() + 1) };
    const changes: Promise<void>[] = [];
    const random: Random = {
      ...ctx.random,
      characters: (alphabet, length) => {
        if (length === limits.temporaryPassword.length)
          changes.push(changeProvider(ctx, application.providerNumber, moved));
        return ctx.random.characters(alphabet, length);
      },
    };
    const printing = printLetters({ ...ctx, random }, [application.reference]);
    await expect(printing).rejects.toMatchObject({
      code: "already-printed",
      message: expect.stringContaining("変わりました"),
    });
    expect(changes).toHaveLength(1);
    expect(await lettersOf(ctx, application.id)).toEqual([]);
    await printLetters(ctx, [application.reference]);
    expect(await lettersOf(ctx, application.id)).toHaveLength(1);
  });

  it("for an application that a reviewer took back", async () => {
    const ctx = await issuer();
    const { application } = await buildApplication(ctx, { status: "reviewing" });
    await expectRefused(ctx, () => printLetters(ctx, [application.reference]), "already-printed", "承認");
  });

  it("for nothing by name of the applicant: one office's letter never changes another's account", async () => {
    const ctx = await issuer();
    const { account: bystander } = await buildApplication(ctx);
    const { application } = await buildApplication(ctx, { status: "approved" });
    await printLetters(ctx, [application.reference]);
    const [now] = await ctx.database.read
      .select()
      .from(accounts)
      .where(eq(accounts.id, bystander?.id ?? ""));
    expect(now).toEqual(bystander);
  });
});

/** Everything that the database file and its write-ahead log hold, as text. */
async function plainFile({ database: { client } }: Context): Promise<string> {
  const { rows } = await client.execute("select file from pragma_database_list where name = 'main'");
  const file = String(rows[0]?.file);
  return [file, `${file}-wal`].map((each) => readFileSync(each).toString("latin1")).join("");
}
