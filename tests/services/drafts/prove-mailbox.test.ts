import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { outbox } from "@/db/schema/outbox";
import { codes } from "@/db/schema/proofs";
import { limits } from "@/domain/limits";
import { pepperedHash, pepperId, tokenHash } from "@/lib/secrets";
import type { Applicant, Context } from "@/services/context";
import { apply } from "@/services/drafts/apply";
import { proveMailbox } from "@/services/drafts/prove-mailbox";
import { resendCode } from "@/services/drafts/resend-code";
import { addOffice, applied, browserWith, codesOf, draftOf, formFor } from "@/tests/support/applied";
import { meanwhile } from "@/tests/support/meanwhile";
import { outcomes, refusalOf } from "@/tests/support/refusal-of";
import { lastCode, sentCodes, wrongCode } from "@/tests/support/sent-codes";
import { at, testContext } from "@/tests/support/test-context";

const address = "clerk@office.example.jp";
const minute = 60_000;
const { lifetime } = limits.codes.application;

describe("the right code", () => {
  it("proves the address and is used up (R08)", async () => {
    const browser = await atCodeStep();
    await proveMailbox(browser, await lastCode(browser, address));
    expect(await draftOf(browser)).toMatchObject({ provenAt: browser.now, tries: 1 });
    expect(await codesOf(browser)).toMatchObject([{ usedAt: browser.now, tries: 1 }]);
  });

  it("is good until a millisecond before its thirty minutes are over (R03)", async () => {
    const browser = await atCodeStep();
    const code = await lastCode(browser, address);
    await proveMailbox(at(browser, lifetime - 1), code);
    expect((await draftOf(browser)).provenAt).not.toBeNull();
  });

  it("is refused at thirty minutes to the millisecond, without a try counted (R03)", async () => {
    const browser = await atCodeStep();
    const code = await lastCode(browser, address);
    const refusal = await refusalOf(proveMailbox(at(browser, lifetime), code));
    expect(refusal).toMatchObject({ code: "code-expired", field: "code" });
    expect(await draftOf(browser)).toMatchObject({ provenAt: null, tries: 0 });
  });

  it("entered again finds the address proven and changes nothing (R08)", async () => {
    const browser = await atCodeStep();
    const code = await lastCode(browser, address);
    await proveMailbox(browser, code);
    const before = await codesOf(browser);
    await proveMailbox(at(browser, minute), code);
    expect(await codesOf(browser)).toEqual(before);
  });

  it("is no longer good for an address that has to be proven anew after it was used (R08)", async () => {
    const browser = await atCodeStep();
    const code = await lastCode(browser, address);
    await proveMailbox(browser, code);
    await apply(browser, formFor({ email: "desk@office.example.jp" }));
    await apply(at(browser, minute), { ...formFor() });
    const again = at(browser, minute);
    const fresh = await lastCode(browser, address);
    if (fresh !== code) expect(await refusalOf(proveMailbox(again, code))).toMatchObject({ code: "code-wrong" });
    await proveMailbox(again, fresh);
    expect((await draftOf(browser)).provenAt).toEqual(again.now);
  });

  it("entered twenty times at once is used once and proves the draft once (R08)", async () => {
    const browser = await atCodeStep();
    const code = await lastCode(browser, address);
    const ends = await outcomes(Array.from({ length: 20 }, () => proveMailbox(browser, code)));
    expect(ends).toContain("done");
    expect(await codesOf(browser)).toMatchObject([{ usedAt: browser.now }]);
    expect((await draftOf(browser)).provenAt).toEqual(browser.now);
  });

  it("entered twice by a double click is a success for both clicks, even on the last try", async () => {
    const browser = await atCodeStep();
    await guess(browser, 4);
    const code = await lastCode(browser, address);
    const ends = await outcomes([proveMailbox(browser, code), proveMailbox(browser, code)]);
    expect(ends).toEqual(["done", "done"]);
  });
});

describe("a code of another", () => {
  it("draft of the same office and address proves nothing here (R09)", async () => {
    const ctx = await testContext();
    await addOffice(ctx);
    const mine = await applied(at(ctx, 0));
    const [first = ""] = await sentCodes(ctx, address);
    const theirs = await applied({ ...ctx, random: { ...ctx.random, digits: () => other(first) } });
    expect(await refusalOf(proveMailbox(theirs, first))).toMatchObject({ code: "code-wrong" });
    expect(await draftOf(theirs)).toMatchObject({ provenAt: null });
    expect(await codesOf(mine)).toMatchObject([{ tries: 0, usedAt: null }]);
  });

  it("draft has another hash for the same digits, so that none can be carried over (R09, R10)", async () => {
    const mine = await atCodeStep({ digits: () => "7391" });
    const theirs = await applied({ ...mine, actor: { kind: "applicant", browser: null } });
    const [[one], [other]] = [await codesOf(mine), await codesOf(theirs)];
    expect(await sentCodes(mine, address)).toEqual(["7391", "7391"]);
    expect(one?.hash).not.toBe(other?.hash);
  });

  it("browser is refused without a draft of its own, and with a made-up cookie (R09)", async () => {
    const browser = await atCodeStep();
    const code = await lastCode(browser, address);
    const nobody: Context<Applicant> = { ...browser, actor: { kind: "applicant", browser: null } };
    expect(await refusalOf(proveMailbox(nobody, code))).toMatchObject({ code: "step-not-due" });
    const forged = browserWith(browser, browser.actor.browser);
    expect(await refusalOf(proveMailbox(forged, code))).toMatchObject({ code: "step-not-due" });
    expect(await codesOf(browser)).toMatchObject([{ tries: 0 }]);
  });

  it("purpose with the same digits is refused (R02)", async () => {
    const browser = await atCodeStep();
    const code = await wrongCode(browser, address);
    const hash = pepperedHash("reset", `${(await draftOf(browser)).id}\n${code}`);
    const change = browser.database.read.update(codes).set({ hash });
    await commit(browser, [statement(change.where(eq(codes.proofId, (await draftOf(browser)).id)))]);
    expect(await refusalOf(proveMailbox(browser, code))).toMatchObject({ code: "code-wrong" });
  });
});

describe("a wrong code", () => {
  it("is counted and told with the tries that are left, beside its field (R04)", async () => {
    const browser = await atCodeStep();
    for (const left of [4, 3, 2, 1]) {
      const refusal = await refusalOf(proveMailbox(browser, await wrongCode(browser, address)));
      expect(refusal).toMatchObject({ code: "code-wrong", field: "code" });
      expect(refusal.message).toContain(`あと${left}回`);
    }
    const last = await refusalOf(proveMailbox(browser, await wrongCode(browser, address)));
    expect(last.message).toContain("使えなくなりました");
    expect(await draftOf(browser)).toMatchObject({ tries: 5 });
  });

  it("four times leaves the fifth try to the right one (R04)", async () => {
    const browser = await atCodeStep();
    await guess(browser, 4);
    await proveMailbox(browser, await lastCode(browser, address));
    expect((await draftOf(browser)).provenAt).not.toBeNull();
  });

  it("five times kills the code, also for the right entry (R04)", async () => {
    const browser = await atCodeStep();
    await guess(browser, 5);
    const refusal = await refusalOf(proveMailbox(browser, await lastCode(browser, address)));
    expect(refusal).toMatchObject({ code: "code-dead" });
    expect(await codesOf(browser)).toMatchObject([{ tries: 5, usedAt: null }]);
    expect(await draftOf(browser)).toMatchObject({ tries: 5, provenAt: null });
  });

  it("counts even when it is no code at all: letters, nothing, ten thousand digits (R05)", async () => {
    const browser = await atCodeStep();
    for (const junk of ["", "abcd", "9".repeat(10_000), "' or 1=1"]) {
      expect(await refusalOf(proveMailbox(browser, junk))).toMatchObject({ code: "code-wrong" });
    }
    expect(await codesOf(browser)).toMatchObject([{ tries: 4 }]);
  });
});

describe("fifty guesses at once", () => {
  it("are compared with one code five times and no more (R05)", async () => {
    const browser = await atCodeStep();
    const ends = await outcomes(await parallelGuesses(browser, 50));
    expect(ends.filter((end) => end === "code-wrong")).toHaveLength(5);
    expect(ends.filter((end) => end === "code-dead")).toHaveLength(45);
    expect(await codesOf(browser)).toMatchObject([{ tries: 5 }]);
    expect(await draftOf(browser)).toMatchObject({ tries: 5 });
  });

  it("with the right one among them are compared as often as they are counted, five times at most (R05)", async () => {
    for (const before of [0, 3, 25, 49]) {
      const browser = await atCodeStep();
      const right = await lastCode(browser, address);
      const wrong = await wrongCode(browser, address);
      const entries = Array.from({ length: 50 }, (_, n) => (n === before ? right : wrong));
      const ends = await outcomes(entries.map((entry) => proveMailbox(browser, entry)));
      const { tries, provenAt } = await draftOf(browser);
      const compared = ends.filter((end) => end === "code-wrong").length + (provenAt === null ? 0 : 1);
      expect(compared).toBe(tries);
      expect(tries).toBeLessThanOrEqual(limits.triesPerCode);
    }
  });

  it("never compare a code a sixth time, however wrong guesses and resends fall together (R05)", async () => {
    const browser = await atCodeStep();
    await guess(browser, 4);
    const first = await lastCode(browser, address);
    const later = at(browser, minute);
    const guessing = meanwhile(later, async () => {
      await guess(later, 1);
      await resendCode(later);
    });
    const end = await outcomes([proveMailbox(guessing, first)]);
    expect(end).toEqual(["code-wrong"]);
    expect(await draftOf(browser)).toMatchObject({ provenAt: null });
  });

  it("on several live codes leave every count within five and the application's within fifteen (R05, R06)", {
    timeout: 30_000,
  }, async () => {
    const rounds = fc.array(fc.record({ guesses: fc.integer({ min: 1, max: 12 }), resend: fc.boolean() }), {
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(rounds, async (each) => {
        const browser = await atCodeStep();
        for (const [n, { guesses, resend }] of each.entries()) {
          const then = at(browser, (n + 1) * minute);
          const acts = await parallelGuesses(then, guesses);
          await outcomes(resend ? [...acts, resendCode(then)] : acts);
        }
        const counts = (await codesOf(browser)).map(({ tries }) => tries);
        expect(Math.max(...counts)).toBeLessThanOrEqual(limits.triesPerCode);
        expect((await draftOf(browser)).tries).toBeLessThanOrEqual(limits.triesPerProof);
      }),
      { numRuns: 10 },
    );
  });
});

describe("after a resend", () => {
  it("every live code of the application is accepted, the first as well as the last (R06)", async () => {
    for (const which of [0, 1, 2]) {
      const browser = await atCodeStep();
      await resendCode(at(browser, minute));
      await resendCode(at(browser, 2 * minute));
      const code = (await sentCodes(browser, address))[which] ?? "";
      await proveMailbox(at(browser, 3 * minute), code);
      expect((await draftOf(browser)).provenAt, `code ${which}`).not.toBeNull();
    }
  });

  it("one wrong entry counts against every live code and once against the application (R06)", async () => {
    const browser = await atCodeStep();
    await guess(browser, 2);
    await resendCode(at(browser, minute));
    await guess(at(browser, minute), 1);
    expect((await codesOf(browser)).map(({ tries }) => tries)).toEqual([3, 1]);
    expect(await draftOf(browser)).toMatchObject({ tries: 3 });
  });

  it("a code that died stays dead beside its living successor (R04, R06)", async () => {
    const browser = await atCodeStep();
    await guess(browser, 5);
    const dead = await lastCode(browser, address);
    const later: Context<Applicant> = {
      ...at(browser, minute),
      random: { ...browser.random, digits: () => other(dead) },
    };
    await resendCode(later);
    expect(await refusalOf(proveMailbox(later, dead))).toMatchObject({ code: "code-wrong" });
    expect((await codesOf(browser)).map(({ tries }) => tries)).toEqual([5, 1]);
  });

  it("an application is over after fifteen tries, also for the right code, and gets no other (R06)", async () => {
    const browser = await atCodeStep();
    await spendTries(browser);
    const later = at(browser, 3 * minute);
    expect(await refusalOf(resendCode(later))).toMatchObject({ code: "tries-used-up" });
    const refusal = await refusalOf(proveMailbox(later, await lastCode(browser, address)));
    expect(refusal).toMatchObject({ code: "tries-used-up", field: "code" });
    expect(refusal.message).toContain("11:00:00");
    expect(await draftOf(browser)).toMatchObject({ tries: 15, provenAt: null });
  });

  it("another address buys no further tries: it gets no code (R06)", async () => {
    const browser = await atCodeStep();
    await spendTries(browser);
    const another = formFor({ email: "desk@office.example.jp" });
    expect(await refusalOf(apply(at(browser, 3 * minute), another))).toMatchObject({ code: "tries-used-up" });
    expect(await sentCodes(browser, another.email)).toEqual([]);
  });

  it("the tries it tells are never more than the application has left (R06)", async () => {
    const browser = await atCodeStep();
    await spendTries(browser, 13);
    const later = at(browser, 3 * minute);
    await resendCode(later);
    const refusal = await refusalOf(proveMailbox(later, await wrongCode(browser, address)));
    expect(refusal.message).toContain("あと1回");
  });
});

describe("what the database keeps of a code", () => {
  it("is a hash under a pepper with its id: neither file nor log of writes holds the code (R10)", async () => {
    const browser = await atCodeStep({ digits: () => "7391" });
    await resendCode(at({ ...browser, random: { ...browser.random, digits: () => "8462" } }, minute));
    await guess(browser, 1);
    await proveMailbox(at(browser, minute), "8462");
    const bytes = await rawBytes(browser);
    for (const code of ["7391", "8462"]) {
      expect(bytes.includes(code), code).toBe(false);
      expect(bytes.includes(tokenHash(code)), `hash of ${code}`).toBe(false);
      expect(bytes.includes(tokenHash(`${(await draftOf(browser)).id}\n${code}`)), `salted hash of ${code}`).toBe(
        false,
      );
    }
    expect(bytes.includes(address), "the search itself finds what is there").toBe(true);
    expect((await codesOf(browser)).every((code) => code.pepperId === pepperId)).toBe(true);
  });

  it("is no more in the waiting mail: its row is sealed (R10)", async () => {
    const browser = await atCodeStep({ digits: () => "7391" });
    const rows = await browser.database.read.select().from(outbox);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain("7391");
    expect(await sentCodes(browser, address)).toEqual(["7391"]);
  });
});

async function atCodeStep(chance: Partial<Context["random"]> = {}): Promise<Context<Applicant>> {
  const ctx = await testContext();
  await addOffice(ctx);
  return applied({ ...ctx, random: { ...ctx.random, ...chance } });
}

async function guess(browser: Context<Applicant>, times: number): Promise<void> {
  const wrong = await wrongCode(browser, address);
  for (let n = 0; n < times; n += 1) await refusalOf(proveMailbox(browser, wrong));
}

/** As many wrong entries as asked for, all on their way at the same moment. */
async function parallelGuesses(browser: Context<Applicant>, many: number): Promise<Promise<void>[]> {
  const wrong = await Promise.all(Array.from({ length: many }, (_, nth) => wrongCode(browser, address, nth)));
  return wrong.map((code) => proveMailbox(browser, code));
}

/** Uses up the application's tries, five on each of three codes within two minutes. */
async function spendTries(browser: Context<Applicant>, tries: number = limits.triesPerProof): Promise<void> {
  for (let n = 0; n * limits.triesPerCode < tries; n += 1) {
    const then = at(browser, n * minute);
    if (n > 0) await resendCode(then);
    await guess(then, Math.min(limits.triesPerCode, tries - n * limits.triesPerCode));
  }
}

async function rawBytes(ctx: Context): Promise<Buffer> {
  const { rows } = await ctx.database.client.execute("pragma database_list");
  const file = String(rows[0]?.file);
  return Buffer.concat([readFileSync(file), readFileSync(`${file}-wal`)]);
}

function other(code: string): string {
  return code === "0000" ? "0001" : "0000";
}
