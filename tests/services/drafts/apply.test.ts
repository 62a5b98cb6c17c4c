import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { drafts } from "@/db/schema/drafts";
import { federations } from "@/db/schema/federations";
import { applicationForm } from "@/domain/application-form";
import { dueStep } from "@/domain/wizard";
import { tokenHash } from "@/lib/secrets";
import { apply } from "@/services/drafts/apply";
import { choosePrefecture } from "@/services/drafts/choose-prefecture";
import { proveMailbox } from "@/services/drafts/prove-mailbox";
import { viewWizard } from "@/services/drafts/view-wizard";
import { addOffice, applied, browserWith, codesOf, draftOf, formFor, proven } from "@/tests/support/applied";
import { meanwhile } from "@/tests/support/meanwhile";
import { outcomes, refusalOf } from "@/tests/support/refusal-of";
import { sentCodes } from "@/tests/support/sent-codes";
import { at, testContext } from "@/tests/support/test-context";

const first = "clerk@office.example.jp";
const second = "desk@office.example.jp";

describe("applying for the first time", () => {
  it("begins a draft of this browser and mails one code", async () => {
    const ctx = await testContext();
    await addOffice(ctx);
    const token = await apply(ctx, formFor());
    const browser = browserWith(ctx, token);
    expect(await draftOf(browser)).toMatchObject({
      browser: tokenHash(token ?? ""),
      providerNumber: "1311111111",
      email: first,
      prefecture: "13",
      provenAt: null,
      codesIssued: 1,
      tries: 0,
      applicationId: null,
    });
    expect(await sentCodes(ctx, first)).toHaveLength(1);
  });

  it("twenty times at once, in a browser that has its cookie, begins one draft and mails one code (R15)", async () => {
    const ctx = browserWith(await testContext(), "a cookie that was given with the form");
    await addOffice(ctx);
    const all = Array.from({ length: 20 }, () => apply(ctx, formFor()));
    expect(new Set(await outcomes(all))).toEqual(new Set(["done"]));
    expect(await ctx.database.read.select().from(drafts)).toHaveLength(1);
    expect(await sentCodes(ctx, first)).toHaveLength(1);
  });

  it("keeps only the hash of what is in the cookie (R09)", async () => {
    const ctx = await testContext();
    await addOffice(ctx);
    const token = await apply(ctx, formFor());
    expect(JSON.stringify(await ctx.database.read.select().from(drafts))).not.toContain(token);
  });

  it("refuses an unknown office beside the number, says whom to ask, and keeps nothing", async () => {
    const ctx = await testContext();
    await withPhone(ctx, "13", "03-0000-0000");
    const refusal = await refusalOf(apply(ctx, formFor()));
    expect(refusal).toMatchObject({ code: "provider-unknown", field: "providerNumber" });
    expect(refusal.message).toContain("東京都国民健康保険団体連合会(電話 03-0000-0000)");
    expect(await ctx.database.read.select().from(drafts)).toEqual([]);
    expect(await sentCodes(ctx, first)).toEqual([]);
  });

  it("refuses a closed office and names the federation's phone", async () => {
    const ctx = await testContext();
    await addOffice(ctx, { status: "closed" });
    await withPhone(ctx, "13", "03-0000-0000");
    const refusal = await refusalOf(apply(ctx, formFor()));
    expect(refusal).toMatchObject({ code: "provider-closed", field: "providerNumber" });
    expect(refusal.message).toContain("03-0000-0000");
    expect(await ctx.database.read.select().from(drafts)).toEqual([]);
  });

  it("names the federation alone where its phone is not known", async () => {
    const ctx = await testContext();
    const refusal = await refusalOf(apply(ctx, formFor({ providerNumber: "4711111111" })));
    expect(refusal.message).toContain("沖縄県国民健康保険団体連合会へ");
  });

  it("gives an office without a ユーザID the federation of its location", async () => {
    const ctx = await testContext();
    await addOffice(ctx, { number: "2012345678", issuedBy: [] });
    const browser = await applied(ctx, formFor({ providerNumber: "2012345678" }));
    expect(await draftOf(browser)).toMatchObject({ prefecture: "20", codesIssued: 1 });
  });

  it("gives an office whose one ID is another prefecture's that prefecture, not the number's", async () => {
    const ctx = await testContext();
    await addOffice(ctx, { issuedBy: ["11"] });
    expect(await draftOf(await applied(ctx))).toMatchObject({ prefecture: "11" });
  });

  it("leaves the prefecture open for an office with IDs of several, and mails nothing yet", async () => {
    const ctx = await testContext();
    await addOffice(ctx, { issuedBy: ["11", "13"] });
    expect(await draftOf(await applied(ctx))).toMatchObject({ prefecture: null, codesIssued: 0 });
    expect(await sentCodes(ctx, first)).toEqual([]);
  });

  it("takes nothing from keys that the form does not have (R13)", async () => {
    const ctx = await testContext();
    await addOffice(ctx, { issuedBy: ["11", "13"] });
    const forged = { prefecture: "27", provenAt: ctx.now, applicationId: "x", tries: -99, codesIssued: -99 };
    const parsed = applicationForm.parse({ ...formFor(), ...forged });
    expect(parsed).toEqual(formFor());
    const unparsed = { ...formFor(), ...forged };
    expect(await draftOf(await applied(ctx, unparsed))).toMatchObject({
      prefecture: null,
      provenAt: null,
      applicationId: null,
      tries: 0,
      codesIssued: 0,
    });
  });
});

describe("applying again in the same browser", () => {
  it("with the same answers keeps the draft and mails nothing more", async () => {
    const ctx = await testContext();
    await addOffice(ctx);
    const browser = await applied(ctx);
    expect(await apply(at(browser, 120_000), formFor())).toBeNull();
    expect(await sentCodes(ctx, first)).toHaveLength(1);
  });

  it("with another number drops the prefecture and keeps the proof of the address", async () => {
    const ctx = await testContext();
    await addOffice(ctx);
    const other = await addOffice(ctx, { number: "1322222222", issuedBy: ["11", "13"] });
    const browser = await proven(ctx);
    await apply(browser, formFor({ providerNumber: other }));
    expect(await draftOf(browser)).toMatchObject({ providerNumber: other, prefecture: null, provenAt: ctx.now });
    await choosePrefecture(browser, "11");
    expect(await draftOf(browser)).toMatchObject({ prefecture: "11", provenAt: ctx.now, codesIssued: 1 });
  });

  it("with another number that needs no prefecture leads straight back to 送信確認 (issue 2, A4)", async () => {
    const ctx = await testContext();
    await addOffice(ctx, { issuedBy: ["11", "13"] });
    const other = await addOffice(ctx, { number: "1322222222", issuedBy: ["13"] });
    const browser = await applied(ctx);
    await choosePrefecture(browser, "11");
    await proveMailbox(browser, (await sentCodes(ctx, first))[0] ?? "");
    await apply(browser, formFor({ providerNumber: other }));
    const { answers } = await viewWizard(browser);
    expect(answers).toMatchObject({ prefecture: "13", mailboxProven: true });
    expect(dueStep(answers)).toBe("confirm");
    expect(await sentCodes(ctx, first)).toHaveLength(1);
  });

  it("with another address drops its proof, keeps the prefecture and mails the new address", async () => {
    const ctx = await testContext();
    await addOffice(ctx, { issuedBy: ["11", "13"] });
    const browser = await applied(ctx);
    await choosePrefecture(browser, "11");
    await proveMailbox(browser, (await sentCodes(ctx, first))[0] ?? "");
    await apply(browser, formFor({ email: second }));
    expect(await draftOf(browser)).toMatchObject({ email: second, prefecture: "11", provenAt: null });
    expect(await sentCodes(ctx, second)).toHaveLength(1);
  });

  it("with an address that differs in one capital letter has that one proven too, a minute after the first code (R07)", async () => {
    const ctx = await testContext();
    await addOffice(ctx);
    const browser = await proven(ctx);
    const other = formFor({ email: "Clerk@office.example.jp" });
    expect(await refusalOf(apply(browser, other))).toMatchObject({ code: "code-too-soon" });
    await apply(at(browser, 60_000), other);
    expect(await draftOf(browser)).toMatchObject({ provenAt: null });
  });

  it("refuses the code of the earlier address", async () => {
    const ctx = await testContext();
    await addOffice(ctx);
    const browser = await applied(ctx);
    const earlier = (await sentCodes(ctx, first))[0] ?? "";
    await apply({ ...browser, random: { ...ctx.random, digits: () => other(earlier) } }, formFor({ email: second }));
    expect(await refusalOf(proveMailbox(browser, earlier))).toMatchObject({ code: "code-wrong" });
    expect(await draftOf(browser)).toMatchObject({ provenAt: null });
    expect((await codesOf(browser)).map(({ tries }) => tries)).toEqual([0, 1]);
  });

  it("leaves the draft as it was when the office is refused", async () => {
    const ctx = await testContext();
    await addOffice(ctx);
    const browser = await proven(ctx);
    const before = await draftOf(browser);
    await refusalOf(apply(browser, formFor({ providerNumber: "1399999999", email: second })));
    expect(await draftOf(browser)).toEqual(before);
  });

  it("moves the draft's end only for a code that would outlive it (R03, R14)", async () => {
    const ctx = await testContext();
    await addOffice(ctx);
    const browser = await applied(ctx);
    const late = at(browser, 55 * 60_000);
    await apply(late, formFor({ email: second }));
    const { expiresAt } = await draftOf(browser);
    expect(expiresAt).toEqual(at(late, 30 * 60_000).now);
    expect((await codesOf(browser)).at(-1)?.expiresAt).toEqual(expiresAt);
  });

  it("does not move the draft's end otherwise: an hour is an hour (R14)", async () => {
    const ctx = await testContext();
    await addOffice(ctx);
    const browser = await applied(ctx);
    const { expiresAt } = await draftOf(browser);
    await apply(at(browser, 30_000), formFor({ email: second }));
    expect((await draftOf(browser)).expiresAt).toEqual(expiresAt);
  });

  it("twenty times at once mails the changed address one code and refuses nobody", async () => {
    const ctx = await testContext();
    await addOffice(ctx);
    const browser = await applied(ctx);
    const all = Array.from({ length: 20 }, () => apply(browser, formFor({ email: second })));
    expect(new Set(await outcomes(all))).toEqual(new Set(["done"]));
    expect(await sentCodes(ctx, second)).toHaveLength(1);
    expect(await draftOf(browser)).toMatchObject({ email: second, codesIssued: 2 });
  });

  it("with another number keeps a proof that another tab made in that moment", async () => {
    const ctx = await testContext();
    await addOffice(ctx);
    const providerNumber = await addOffice(ctx, { number: "1322222222" });
    const browser = await applied(ctx);
    const code = (await sentCodes(ctx, first))[0] ?? "";
    await apply(
      meanwhile(browser, () => proveMailbox(browser, code)),
      formFor({ providerNumber }),
    );
    expect(await draftOf(browser)).toMatchObject({ providerNumber, provenAt: browser.now });
  });

  it("is told to look again when another tab changed the address in that moment", async () => {
    const ctx = await testContext();
    await addOffice(ctx);
    const providerNumber = await addOffice(ctx, { number: "1322222222" });
    const browser = await applied(ctx);
    const inAnotherTab = meanwhile(browser, () => apply(browser, formFor({ email: second })));
    expect(await refusalOf(apply(inAnotherTab, formFor({ providerNumber })))).toMatchObject({ code: "step-not-due" });
    expect(await draftOf(browser)).toMatchObject({ providerNumber: "1311111111", email: second });
  });

  it("never proves an address by the proof of another, whatever two tabs do, and says so (R09)", async () => {
    for (const nth of [1, 2]) {
      const ctx = await testContext();
      await addOffice(ctx);
      const browser = await applied(ctx);
      const code = (await sentCodes(ctx, first))[0] ?? "";
      const otherTab = { ...browser, random: { ...ctx.random, digits: () => other(code) } };
      const inAnotherTab = meanwhile(browser, () => apply(otherTab, formFor({ email: second })), nth);
      expect(await refusalOf(proveMailbox(inAnotherTab, code))).toMatchObject({ code: "code-wrong", field: "code" });
      expect(await draftOf(browser)).toMatchObject({ email: second, provenAt: null });
    }
  });
});

describe("choosing the prefecture", () => {
  it("takes one that issued an ID and mails the code", async () => {
    const ctx = await testContext();
    await addOffice(ctx, { issuedBy: ["11", "13"] });
    const browser = await applied(ctx);
    await choosePrefecture(browser, "13");
    expect(await draftOf(browser)).toMatchObject({ prefecture: "13", codesIssued: 1 });
    expect(await sentCodes(ctx, first)).toHaveLength(1);
  });

  it("refuses every other beside its field, and mails nothing", async () => {
    const ctx = await testContext();
    await addOffice(ctx, { issuedBy: ["11", "13"] });
    const browser = await applied(ctx);
    const refusal = await refusalOf(choosePrefecture(browser, "27"));
    expect(refusal).toMatchObject({ code: "prefecture-not-offered", field: "prefecture" });
    expect(await draftOf(browser)).toMatchObject({ prefecture: null, codesIssued: 0 });
  });

  it("can be changed later without a second code", async () => {
    const ctx = await testContext();
    await addOffice(ctx, { issuedBy: ["11", "13"] });
    const browser = await applied(ctx);
    await choosePrefecture(browser, "13");
    await choosePrefecture(browser, "11");
    expect(await draftOf(browser)).toMatchObject({ prefecture: "11", codesIssued: 1 });
  });

  it("is refused to a browser that has not applied (R12)", async () => {
    const ctx = await testContext();
    await addOffice(ctx, { issuedBy: ["11", "13"] });
    expect(await refusalOf(choosePrefecture(ctx, "13"))).toMatchObject({ code: "step-not-due" });
  });

  it("clicked twice mails one code and refuses neither click", async () => {
    const ctx = await testContext();
    await addOffice(ctx, { issuedBy: ["11", "13"] });
    const browser = await applied(ctx);
    const ends = await outcomes([choosePrefecture(browser, "13"), choosePrefecture(browser, "13")]);
    expect(ends).toEqual(["done", "done"]);
    expect(await sentCodes(ctx, first)).toHaveLength(1);
  });

  it("never gives an office that another tab put in a prefecture that issued it no ID", async () => {
    const ctx = await testContext();
    await addOffice(ctx, { issuedBy: ["11", "13"] });
    const other = await addOffice(ctx, { number: "2022222222", issuedBy: ["20"] });
    const browser = await applied(ctx);
    await choosePrefecture(browser, "13");
    const inAnotherTab = meanwhile(browser, () => apply(browser, formFor({ providerNumber: other })));
    expect(await outcomes([choosePrefecture(inAnotherTab, "11")])).toEqual(["step-not-due"]);
    expect(await draftOf(browser)).toMatchObject({ providerNumber: other, prefecture: "20" });
  });
});

function withPhone(ctx: Parameters<typeof apply>[0], code: "13", phone: string): Promise<void> {
  const known = { code, name: "東京都国民健康保険団体連合会", phone };
  const row = ctx.database.read.insert(federations).values(known);
  return commit(ctx, [statement(row.onConflictDoUpdate({ target: federations.code, set: { phone } }))]);
}

function other(code: string): string {
  return code === "0000" ? "0001" : "0000";
}
