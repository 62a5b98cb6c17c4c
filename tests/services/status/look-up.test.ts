import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { lookUps } from "@/db/schema/look-ups";
import { outbox } from "@/db/schema/outbox";
import { codes, proofs } from "@/db/schema/proofs";
import { limits } from "@/domain/limits";
import { makeReference } from "@/domain/reference";
import { tokenHash } from "@/lib/secrets";
import type { Applicant, Context } from "@/services/context";
import { endLookUp } from "@/services/status/end-look-up";
import { lookUp } from "@/services/status/look-up";
import { proveLookUp } from "@/services/status/prove-look-up";
import { resendLookUpCode } from "@/services/status/resend-look-up-code";
import { viewLookUp } from "@/services/status/view-look-up";
import { viewLookUpCode } from "@/services/status/view-look-up-code";
import { viewStatus } from "@/services/status/view-status";
import { purge } from "@/services/tasks/purge";
import { lookedUp, lookUpOf, mailedCode, opened, otherThan, typedFor } from "@/tests/services/status/looked-up";
import { browserWith } from "@/tests/support/applied";
import { type Application, buildApplication } from "@/tests/support/build-application";
import { outcomes, refusalOf } from "@/tests/support/refusal-of";
import { at, testContext } from "@/tests/support/test-context";

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

describe("looking an application up", () => {
  it("mails one code to the application's own mailbox, whoever asks (R23)", async () => {
    const { ctx, application } = await world();
    const token = await lookUp(ctx, typedFor(application));
    expect(await lookUpOf(browserWith(ctx, token))).toMatchObject({
      ...typedFor(application),
      proof: { purpose: "status", browser: tokenHash(token ?? ""), email: application.email, provenAt: null },
      application: { id: application.id },
    });
    const mails = await ctx.database.read.select().from(outbox);
    expect(mails).toMatchObject([{ kind: "status-code", recipient: application.email, state: "queued" }]);
  });

  it("takes the name that the browser was given with the form", async () => {
    const { ctx, application } = await world();
    const named = browserWith(ctx, "a cookie that was given with the form");
    expect(await lookUp(named, typedFor(application))).toBeNull();
    expect((await lookUpOf(named)).proof.browser).toBe(named.actor.browser);
  });

  it("twenty times at once, in a browser that has its cookie, begins one look-up and mails one code (R15)", async () => {
    const { ctx, application } = await world();
    const named = browserWith(ctx, "a cookie that was given with the form");
    const all = Array.from({ length: 20 }, () => lookUp(named, typedFor(application)));
    expect(new Set(await outcomes(all))).toEqual(new Set(["done"]));
    expect(await ctx.database.read.select().from(proofs)).toHaveLength(1);
    expect(await ctx.database.read.select().from(outbox)).toHaveLength(1);
  });

  it("again with the same numbers goes on with what is there, before and after the code", async () => {
    const { ctx, application } = await world();
    const browser = await lookedUp(ctx, application);
    expect(await lookUp(at(browser, minute), typedFor(application))).toBeNull();
    await proveLookUp(browser, await mailedCode(browser, application.email));
    expect(await lookUp(at(browser, minute), typedFor(application))).toBeNull();
    expect(await ctx.database.read.select().from(outbox)).toHaveLength(1);
    expect((await viewLookUp(browser)).state).toBe("open");
  });

  it("with other numbers begins anew, and what was proven before opens nothing of them", async () => {
    const { ctx, application } = await world();
    const { application: other } = await buildApplication(ctx);
    const token = await lookUp(await opened(ctx, application), typedFor(other));
    expect(token).not.toBeNull();
    const browser = browserWith(ctx, token);
    expect((await viewLookUp(browser)).state).toBe("code");
    expect(await refusalOf(viewStatus(browser))).toMatchObject({ code: "step-not-due" });
  });
});

describe("a pair that fits no application (R18, R23)", () => {
  it("leaves the same rows as one that does, but for the mail, which is withheld", async () => {
    const { ctx, application } = await world();
    const known = await lookedUp(ctx, application);
    for (const typed of await strangePairs(ctx, application)) {
      const strange = browserWith(ctx, await lookUp(ctx, typed));
      const { proof } = await lookUpOf(strange);
      expect(proof).toMatchObject({ codesIssued: 1, tries: 0, provenAt: null, subjectId: null });
      expect(await codesOf(strange)).toHaveLength((await codesOf(known)).length);
      const mails = await ctx.database.read.select().from(outbox).where(eq(outbox.recipient, proof.email));
      expect(mails).toMatchObject([{ kind: "status-code", state: "withheld" }]);
    }
  });

  it("is shown the same code page, which never names address or mail", async () => {
    const { ctx, application } = await world();
    const known = await viewLookUpCode(await lookedUp(ctx, application));
    const [typed] = await strangePairs(ctx, application);
    const strange = await viewLookUpCode(browserWith(ctx, await lookUp(ctx, typed)));
    expect(Object.keys(strange)).toEqual(Object.keys(known));
    expect(strange).toEqual({ ...known, ...typed, tag: strange.tag });
    expect(JSON.stringify(known)).not.toContain(application.email);
    expect(known).not.toHaveProperty("mailState");
  });

  it("is refused every code in the same words as a wrong one", async () => {
    const { ctx, application } = await world();
    const known = await lookedUp(ctx, application);
    const [typed] = await strangePairs(ctx, application);
    const strange = browserWith(ctx, await lookUp(ctx, typed));
    const { email } = (await lookUpOf(strange)).proof;
    const told = await refusalOf(proveLookUp(strange, await mailedCode(strange, email)));
    const wrong = await refusalOf(proveLookUp(known, otherThan(await mailedCode(known, application.email))));
    expect(told.code).toBe("code-wrong");
    expect(withoutTag(told.message)).toBe(withoutTag(wrong.message));
  });

  it("meets the cap on its address after as many codes as one that does (R07)", async () => {
    const { ctx, application } = await world();
    for (const [n, typed] of [typedFor(application), (await strangePairs(ctx, application))[0]].entries()) {
      const from = { ...ctx, ip: `203.0.113.${n + 1}` };
      for (let hours = 0; hours < limits.resend.perAddressAndDay; hours += 1) {
        await lookUp(at(from, hours * hour), typed);
      }
      const refusal = await refusalOf(lookUp(at(from, 6 * hour), typed));
      expect(refusal).toMatchObject({ code: "code-cap-address" });
      expect(refusal.message).toContain("2026年12月2日(水) 10:00以降");
    }
  });
});

describe("look-ups from one address", () => {
  it("are five in a minute; the sixth is told when to try again, whatever it asks for (R23)", async () => {
    const { ctx, application } = await world();
    for (let n = 0; n < limits.statusLookUps.perIpAndMinute; n += 1) {
      await lookUp(at(ctx, n * second), { ...typedFor(application), reference: makeReference(ctx.random) });
    }
    const sixth = at(ctx, 10 * second);
    const refusal = await refusalOf(lookUp(sixth, typedFor(application)));
    expect(refusal).toMatchObject({ code: "look-ups-cap" });
    expect(refusal.message).toContain("10:01:00以降");
    expect(await ctx.database.read.select().from(proofs)).toHaveLength(5);
    await lookUp(at(ctx, minute), typedFor(application));
    await lookUp({ ...sixth, ip: "203.0.113.2" }, typedFor(application));
  });

  it("cannot pass the cap by coming at the same moment (R23)", async () => {
    const { ctx } = await world();
    const all = Array.from({ length: 12 }, () =>
      lookUp(ctx, { reference: makeReference(ctx.random), providerNumber: "1311111111" }),
    );
    const ends = await outcomes(all);
    expect(ends.filter((end) => end === "done")).toHaveLength(5);
    expect(ends.filter((end) => end === "look-ups-cap")).toHaveLength(7);
  });
});

describe("the code of a look-up", () => {
  it("opens the application for this browser and for no other (R09, R23)", async () => {
    const { ctx, application } = await world();
    const browser = await lookedUp(ctx, application);
    const code = await mailedCode(browser, application.email);
    const other = await lookedUp(ctx, application);
    await proveLookUp(browser, code);
    expect((await viewStatus(browser)).application.id).toBe(application.id);
    expect(await refusalOf(viewStatus(other))).toMatchObject({ code: "step-not-due" });
    expect(await refusalOf(viewStatus(ctx))).toMatchObject({ code: "step-not-due" });
  });

  it("has six digits and ten minutes (R02, R03)", async () => {
    const { ctx, application } = await world();
    const browser = await lookedUp(ctx, application);
    const code = await mailedCode(browser, application.email);
    expect(code).toMatch(/^\d{6}$/);
    expect(await refusalOf(proveLookUp(at(browser, 10 * minute), code))).toMatchObject({ code: "code-expired" });
    await proveLookUp(at(browser, 10 * minute - 1), code);
  });

  it("can be had again after a minute, and not before (R07)", async () => {
    const { ctx, application } = await world();
    const browser = await lookedUp(ctx, application);
    expect(await refusalOf(resendLookUpCode(browser))).toMatchObject({ code: "code-too-soon" });
    await resendLookUpCode(at(browser, minute));
    expect(await codesOf(browser)).toHaveLength(2);
  });

  it("is refused to a browser that has looked nothing up", async () => {
    const { ctx } = await world();
    expect(await refusalOf(proveLookUp(ctx, "123456"))).toMatchObject({ code: "step-not-due" });
    expect(await refusalOf(resendLookUpCode(ctx))).toMatchObject({ code: "step-not-due" });
    expect(await viewLookUp(ctx)).toEqual({ state: "none", reference: "", providerNumber: "" });
  });
});

describe("the end of a look-up", () => {
  it("comes after an hour; what was typed is kept for the next one (R14)", async () => {
    const { ctx, application } = await world();
    const browser = await opened(ctx, application);
    await viewStatus(at(browser, hour - 1));
    const late = at(browser, hour);
    expect(await viewLookUp(late)).toEqual({ state: "ended", ...typedFor(application) });
    expect(await refusalOf(viewStatus(late))).toMatchObject({ code: "step-not-due" });
    expect(await lookUp(late, typedFor(application))).not.toBeNull();
  });

  it("comes with 終了, also for whoever kept the cookie", async () => {
    const { ctx, application } = await world();
    const browser = await opened(ctx, application);
    await endLookUp(browser);
    expect(await refusalOf(viewStatus(browser))).toMatchObject({ code: "step-not-due" });
    const { proof } = await lookUpOf(browser);
    await endLookUp(at(browser, minute));
    expect((await lookUpOf(browser)).proof).toEqual(proof);
  });

  it("leaves other browsers alone", async () => {
    const { ctx, application } = await world();
    const mine = await opened(ctx, application);
    await endLookUp(await opened(ctx, application));
    await endLookUp(ctx);
    expect((await viewStatus(mine)).application.id).toBe(application.id);
  });

  it("is followed by its deletion a day later (R14)", async () => {
    const { ctx, application } = await world();
    await opened(ctx, application);
    await purge(at(ctx, hour + limits.proofPurge - 1));
    expect(await ctx.database.read.select().from(lookUps)).toHaveLength(1);
    await purge(at(ctx, hour + limits.proofPurge));
    expect(await ctx.database.read.select().from(lookUps)).toEqual([]);
    expect(await ctx.database.read.select().from(proofs)).toEqual([]);
  });
});

async function world(): Promise<{ ctx: Context<Applicant>; application: Application }> {
  const ctx = await testContext();
  return { ctx, application: (await buildApplication(ctx)).application };
}

/** A 受付番号 that nobody has, and one that is another office's. */
async function strangePairs(ctx: Context, application: Application) {
  const { application: other } = await buildApplication(ctx);
  const unknown = { ...typedFor(application), reference: makeReference(ctx.random) };
  return [unknown, { ...typedFor(application), providerNumber: other.providerNumber }] as const;
}

async function codesOf(ctx: Context<Applicant>) {
  const { proof } = await lookUpOf(ctx);
  return ctx.database.read.select().from(codes).where(eq(codes.proofId, proof.id));
}

function withoutTag(sentence: string): string {
  return sentence.replace(/「[A-Z]{3}」/, "");
}
