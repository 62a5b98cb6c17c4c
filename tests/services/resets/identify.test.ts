import { describe, expect, it } from "vitest";
import { codes, proofs } from "@/db/schema/proofs";
import { resets } from "@/db/schema/resets";
import { limits } from "@/domain/limits";
import { resetForm } from "@/domain/reset-form";
import { tokenHash } from "@/lib/secrets";
import type { Applicant, Context } from "@/services/context";
import { choosePrefecture } from "@/services/resets/choose-prefecture";
import { standing } from "@/services/resets/find-reset";
import { identify } from "@/services/resets/identify";
import { proveMailbox } from "@/services/resets/prove-mailbox";
import { resendCode } from "@/services/resets/resend-code";
import { viewCodeStep } from "@/services/resets/view-code-step";
import { viewReset } from "@/services/resets/view-reset";
import {
  accountOf,
  atCredentials,
  identified,
  lastCode,
  otherThan,
  pair,
  registered,
  resetOf,
  writtenCodes,
} from "@/tests/services/resets/reset-support";
import { addOffice, browserWith } from "@/tests/support/applied";
import { meanwhile } from "@/tests/support/meanwhile";
import { noting } from "@/tests/support/noting";
import { outcomes, refusalOf } from "@/tests/support/refusal-of";
import { at, testContext } from "@/tests/support/test-context";

const stranger = "stranger@elsewhere.example.jp";
const minute = 60_000;

describe("ログイン情報再設定認証", () => {
  it("begins a reset of this browser and mails one code of six digits for ten minutes", async () => {
    const ctx = await world();
    const token = await identify(ctx, pair());
    const reset = await resetOf(browserWith(ctx, token));
    expect(reset).toMatchObject({
      browser: tokenHash(token ?? ""),
      purpose: "reset",
      providerNumber: "1311111111",
      prefecture: "13",
      subjectId: (await accountOf(ctx)).id,
      provenAt: null,
      doneAt: null,
      codesIssued: 1,
    });
    expect(await writtenCodes(ctx)).toMatchObject([
      { to: registered, state: "queued", code: expect.stringMatching(/^\d{6}$/) },
    ]);
    const [code] = await ctx.database.read.select().from(codes);
    expect(code?.expiresAt).toEqual(at(ctx, 10 * minute).now);
  });

  it("twenty times at once begins one reset and mails one code", async () => {
    const ctx = browserWith(await world(), "a cookie that was given with the form");
    const all = Array.from({ length: 20 }, () => identify(ctx, pair()));
    expect(new Set(await outcomes(all))).toEqual(new Set(["done"]));
    expect(await ctx.database.read.select().from(resets)).toHaveLength(1);
    expect(await writtenCodes(ctx)).toHaveLength(1);
  });

  it("finds the address in small and capital letters, and mails it as it was registered", async () => {
    const ctx = await world("Security@office.example.jp");
    const browser = await identified(ctx, pair({ email: "SECURITY@office.example.jp" }));
    expect(await writtenCodes(ctx)).toMatchObject([{ to: "Security@office.example.jp", state: "queued" }]);
    expect(await viewCodeStep(browser)).toMatchObject({ email: registered });
    expect(await viewReset(browser)).toMatchObject({ email: registered });
  });

  it("tells at once of an office that is unknown or closed, and keeps nothing", async () => {
    const ctx = await world();
    const closed = await addOffice(ctx, { number: "1322222222", status: "closed" });
    expect(await refusalOf(identify(ctx, pair({ providerNumber: "1399999999" })))).toMatchObject({
      code: "provider-unknown",
      field: "providerNumber",
    });
    expect(await refusalOf(identify(ctx, pair({ providerNumber: closed })))).toMatchObject({ code: "provider-closed" });
    expect(await ctx.database.read.select().from(proofs)).toEqual([]);
  });

  it("takes nothing from keys that the form does not have (R13)", () => {
    const forged = { prefecture: "27", subjectId: "x", provenAt: 1, doneAt: 1 };
    expect(resetForm.parse({ ...pair(), ...forged })).toEqual(pair());
  });
});

describe("a pair that belongs to no account (R18, R19)", () => {
  it("does and tells the same as one that does, but its mail is never sent", async () => {
    const ctx = await world();
    const right = await identified(ctx);
    const wrong = await identified(ctx, pair({ email: stranger }));
    expect(await writtenCodes(ctx)).toMatchObject([{ state: "queued" }, { to: stranger, state: "withheld" }]);
    const { tag: _right, ...told } = await viewCodeStep(right);
    const { tag: _wrong, ...same } = await viewCodeStep(wrong);
    expect(same).toEqual({ ...told, email: stranger });
    expect((await standing(wrong)).answers).toEqual((await standing(right)).answers);
  });

  it("writes as much as one that does", async () => {
    const ctx = await world();
    const writes = async (email: string) => {
      const seen: string[] = [];
      await identify(noting(ctx, seen), pair({ email }));
      return seen;
    };
    const right = await writes(registered);
    expect(right.length).toBeGreaterThan(4);
    expect(await writes(stranger)).toEqual(right);
  });

  it("is proven by no code at all, in the same words as a wrong one", async () => {
    const ctx = await world();
    const right = await identified(ctx);
    const refused = await refusalOf(proveMailbox(right, otherThan(await lastCode(ctx))));
    const wrong = await identified(ctx, pair({ email: stranger }));
    const alsoRefused = await refusalOf(proveMailbox(wrong, await lastCode(ctx)));
    const withoutTag = (sentence: string) => sentence.replace(/「[A-Z]{3}」/, "");
    expect(alsoRefused.code).toBe("code-wrong");
    expect(withoutTag(alsoRefused.message)).toBe(withoutTag(refused.message));
    expect(await resetOf(wrong)).toMatchObject({ provenAt: null });
  });

  it("is an office without an ID, one without an address, and another office's address alike", async () => {
    const ctx = await world();
    await addOffice(ctx, { number: "1322222222", issuedBy: [] });
    await addOffice(ctx, { number: "1333333333" });
    for (const providerNumber of ["1322222222", "1333333333"]) await identified(ctx, pair({ providerNumber }));
    expect((await writtenCodes(ctx)).map(({ state }) => state)).toEqual(["withheld", "withheld"]);
  });

  it("waits as long for another code, in whatever case it is typed again (R07)", async () => {
    const ctx = await world("Security@office.example.jp");
    const refusals = [];
    for (const email of ["Security@office.example.jp", "Stranger@elsewhere.example.jp"]) {
      const browser = await identified(ctx, pair({ email }));
      await identify(at(browser, 1000), pair({ email: `other-${email}` }));
      refusals.push(await refusalOf(identify(at(browser, 2000), pair({ email: email.toLowerCase() }))));
    }
    expect(refusals[0]).toMatchObject({ code: "code-too-soon" });
    expect(refusals[1]).toEqual(refusals[0]);
  });

  it("meets the same caps (R07)", async () => {
    const ctx = await world();
    for (const email of [registered, stranger]) {
      const browser = await identified(ctx, pair({ email }));
      expect(await refusalOf(resendCode(at(browser, minute - 1)))).toMatchObject({ code: "code-too-soon" });
      for (const n of [1, 2, 3]) await resendCode(at(browser, n * minute));
      expect(await refusalOf(resendCode(at(browser, 4 * minute)))).toMatchObject({ code: "code-cap-proof" });
    }
  });
});

describe("請求先都道府県選択 on path 1", () => {
  it("comes before the code, which goes out for the account of that prefecture alone", async () => {
    const ctx = await testContext();
    await addOffice(ctx, { issuedBy: ["11", "13"], securityEmail: registered });
    const browser = await identified(ctx);
    expect(await resetOf(browser)).toMatchObject({ prefecture: null, subjectId: null, codesIssued: 0 });
    await choosePrefecture(browser, "13");
    expect(await resetOf(browser)).toMatchObject({ prefecture: "13", codesIssued: 1 });
    expect(await writtenCodes(ctx)).toMatchObject([{ state: "queued" }]);
  });

  it("refuses every other prefecture beside its field, and a browser that has not identified itself (R12)", async () => {
    const ctx = await testContext();
    await addOffice(ctx, { issuedBy: ["11", "13"], securityEmail: registered });
    expect(await refusalOf(choosePrefecture(ctx, "13"))).toMatchObject({ code: "step-not-due" });
    const browser = await identified(ctx);
    expect(await refusalOf(choosePrefecture(browser, "27"))).toMatchObject({
      code: "prefecture-not-offered",
      field: "prefecture",
    });
  });

  it("clicked twice mails one code and refuses neither click", async () => {
    const ctx = await testContext();
    await addOffice(ctx, { issuedBy: ["11", "13"], securityEmail: registered });
    const browser = await identified(ctx);
    expect(await outcomes([choosePrefecture(browser, "13"), choosePrefecture(browser, "13")])).toEqual([
      "done",
      "done",
    ]);
    expect(await writtenCodes(ctx)).toHaveLength(1);
  });

  it("when changed, needs a code of its own: the first one is dead", async () => {
    const ctx = await testContext();
    await addOffice(ctx, { issuedBy: ["11", "13"], securityEmail: registered });
    const browser = await identified(ctx);
    await choosePrefecture(browser, "13");
    const first = await lastCode(ctx);
    const later = { ...at(browser, minute), random: { ...ctx.random, digits: () => otherThan(first) } };
    await choosePrefecture(later, "11");
    expect(await refusalOf(proveMailbox(later, first))).toMatchObject({ code: "code-wrong" });
    await proveMailbox(later, otherThan(first));
    expect((await standing(later)).answers).toMatchObject({ prefecture: "11", mailboxProven: true });
  });
});

describe("identifying again in the same browser", () => {
  it("with the same pair keeps the reset and mails nothing more", async () => {
    const browser = await identified(await world());
    expect(await identify(at(browser, 2 * minute), pair())).toBeNull();
    expect(await writtenCodes(browser)).toHaveLength(1);
  });

  it("with the same pair after the code's end mails another", async () => {
    const browser = await identified(await world());
    await identify(at(browser, limits.codes.reset.lifetime), pair());
    expect(await writtenCodes(browser)).toHaveLength(2);
  });

  it("with another pair drops the proof and kills the codes of the first: no office is opened by another's code", async () => {
    const ctx = await world();
    const other = await addOffice(ctx, { number: "1322222222" });
    const browser = await identified(ctx);
    const first = await lastCode(ctx);
    const later = { ...at(browser, minute), random: { ...ctx.random, digits: () => otherThan(first) } };
    await identify(later, pair({ providerNumber: other }));
    expect(await refusalOf(proveMailbox(later, first))).toMatchObject({ code: "code-wrong" });
    const proven = await atCredentials(ctx);
    await identify(at(proven, 2 * minute), pair({ email: stranger }));
    expect(await resetOf(proven)).toMatchObject({ provenAt: null, subjectId: null });
  });

  it("with the right pair after a wrong one sends its code after a minute", async () => {
    const ctx = await world();
    const other = await addOffice(ctx, { number: "1322222222" });
    const browser = await identified(ctx, pair({ providerNumber: other }));
    expect(await refusalOf(identify(browser, pair()))).toMatchObject({ code: "code-too-soon" });
    const later = at(browser, minute);
    await identify(later, pair());
    await proveMailbox(later, await lastCode(ctx));
    expect(await resetOf(later)).toMatchObject({ subjectId: (await accountOf(ctx)).id, provenAt: later.now });
  });

  it("never proves one address by the code of another, whatever two tabs do (R09)", async () => {
    const ctx = await world();
    const browser = await identified(ctx);
    const code = await lastCode(ctx);
    const inAnotherTab = meanwhile(browser, () => identify(browser, pair({ email: stranger })));
    await proveMailbox(inAnotherTab, code).catch(() => "refused");
    expect(await resetOf(browser)).toMatchObject({ email: stranger, provenAt: null });
  });

  it("begins anew after an hour, with the number kept and a new name for the browser (R14)", async () => {
    const browser = await identified(await world());
    const later = at(browser, limits.proofLifetime);
    expect(await viewReset(later)).toMatchObject({ ended: true, providerNumber: "1311111111", email: "" });
    expect(await identify(later, pair())).toBeTypeOf("string");
  });
});

describe("a ワンタイムパスワード", () => {
  it("is good until a millisecond before its ten minutes are over (R03)", async () => {
    const browser = await identified(await world());
    const code = await lastCode(browser);
    const { lifetime } = limits.codes.reset;
    expect(await refusalOf(proveMailbox(at(browser, lifetime), code))).toMatchObject({ code: "code-expired" });
    await proveMailbox(at(browser, lifetime - 1), code);
    expect((await standing(browser)).answers).toMatchObject({ mailboxProven: true });
  });

  it("is dead after five wrong tries, and the reset after fifteen (R04, R06)", async () => {
    let browser = await identified(await world());
    for (const round of [1, 2, 3]) {
      const wrong = otherThan(await lastCode(browser));
      for (let n = 0; n < 5; n += 1) await refusalOf(proveMailbox(browser, wrong));
      const right = await refusalOf(proveMailbox(browser, await lastCode(browser)));
      expect(right.code).toBe(round < 3 ? "code-dead" : "tries-used-up");
      browser = at(browser, minute);
      if (round < 3) await resendCode(browser);
    }
    expect(await refusalOf(resendCode(browser))).toMatchObject({ code: "tries-used-up" });
  });

  it("proves nothing in another browser (R09)", async () => {
    const ctx = await world();
    await identified(ctx);
    const code = await lastCode(ctx);
    expect(await refusalOf(proveMailbox(ctx, code))).toMatchObject({ code: "step-not-due" });
    const later = { ...at(ctx, minute), random: { ...ctx.random, digits: () => otherThan(code) } };
    const other = await identified(later);
    expect(await refusalOf(proveMailbox(other, code))).toMatchObject({ code: "code-wrong" });
  });
});

async function world(securityEmail = registered): Promise<Context<Applicant>> {
  const ctx = await testContext();
  await addOffice(ctx, { securityEmail });
  return ctx;
}
