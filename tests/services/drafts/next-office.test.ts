import { describe, expect, it } from "vitest";
import { applications } from "@/db/schema/applications";
import { drafts } from "@/db/schema/drafts";
import { limits } from "@/domain/limits";
import { dueStep } from "@/domain/wizard";
import { submit } from "@/services/applications/submit";
import type { Applicant, Context } from "@/services/context";
import { apply } from "@/services/drafts/apply";
import { beginNext } from "@/services/drafts/begin-next";
import { choosePrefecture } from "@/services/drafts/choose-prefecture";
import { viewApplyStep } from "@/services/drafts/view-apply-step";
import { viewReceipt } from "@/services/drafts/view-receipt";
import { viewWizard } from "@/services/drafts/view-wizard";
import { addOffice, browserWith, draftOf, formFor, proven, sent } from "@/tests/support/applied";
import { mailsOf } from "@/tests/support/kept";
import { refusalOf } from "@/tests/support/refusal-of";
import { sentCodes } from "@/tests/support/sent-codes";
import { at, testContext } from "@/tests/support/test-context";

const address = "clerk@office.example.jp";
const second = "1322222222";

describe("続けて別の事業所を申請 (issue 2, A8)", () => {
  it("begins with an empty number and the address that was proven", async () => {
    const next = await afterSending();
    const view = await viewWizard(next);
    expect(view).toMatchObject({ providerNumber: "", email: address, ended: false });
    expect(dueStep(view.answers)).toBe("apply");
  });

  it("leads from the number straight to 送信確認, without a further code", async () => {
    const next = await afterSending();
    await apply(next, formFor({ providerNumber: second }));
    expect(dueStep((await viewWizard(next)).answers)).toBe("confirm");
    expect(await sentCodes(next, address)).toHaveLength(1);
  });

  it("asks an office with IDs of several prefectures for one, and no code after it", async () => {
    const next = await afterSending({ issuedBy: ["11", "13"] });
    await apply(next, formFor({ providerNumber: second }));
    expect(dueStep((await viewWizard(next)).answers)).toBe("prefecture");
    await choosePrefecture(next, "11");
    expect(dueStep((await viewWizard(next)).answers)).toBe("confirm");
  });

  it("makes an application and a receipt mail of its own for each office", async () => {
    const next = await afterSending();
    await apply(next, formFor({ providerNumber: second }));
    await submit(next);
    const made = await next.database.read.select().from(applications).orderBy(applications.providerNumber);
    expect(made).toMatchObject([{ providerNumber: "1311111111" }, { providerNumber: second }]);
    for (const { id } of made) expect(await mailsOf(next, id)).toMatchObject([{ kind: "submitted", to: address }]);
  });

  it("asks for another code after twenty offices with one, so that no robot fills the desks", async () => {
    const first = await sent(await withOffices());
    for (let nth = 2; nth <= limits.draftsPerCode; nth += 1) expect(await beginNext(first), `${nth}`).not.toBeNull();
    expect(await beginNext(first)).toBeNull();
    expect(await first.database.read.select().from(drafts)).toHaveLength(limits.draftsPerCode);
  });

  it("shows what was sent in this sitting, on the form and on the receipt", async () => {
    const next = await afterSending();
    const before = [{ providerNumber: "1311111111", providerName: "請求事業所A" }];
    expect((await viewApplyStep(next, await viewWizard(next))).sentBefore).toMatchObject(before);
    await apply(next, formFor({ providerNumber: second }));
    expect((await viewApplyStep(next, await viewWizard(next))).sentBefore).toEqual([]);
    await submit(next);
    expect((await viewReceipt(next)).sentBefore).toMatchObject(before);
  });

  it("shows nothing that another browser sent with the same address", async () => {
    const ctx = await withOffices();
    await sent(ctx);
    const other = await sent(at(ctx, 1000), formFor({ providerNumber: second }));
    expect((await viewReceipt(other)).sentBefore).toEqual([]);
  });

  it("wants a code again for another address", async () => {
    const next = await afterSending();
    await apply(next, formFor({ providerNumber: second, email: "desk@office.example.jp" }));
    expect(await draftOf(next)).toMatchObject({ provenAt: null, codesIssued: 1 });
  });

  it("leaves the sent one as it is, in a browser of its own (R09)", async () => {
    const browser = await sent(await withOffices());
    const before = await draftOf(browser);
    const next = browserWith(browser, await beginNext(browser));
    expect(await draftOf(browser)).toEqual(before);
    expect((await draftOf(next)).id).not.toBe(before.id);
  });

  it("has an hour of its own (R14)", async () => {
    const next = await afterSending();
    expect((await draftOf(next)).expiresAt).toEqual(at(next, limits.proofLifetime).now);
    expect(await viewWizard(at(next, limits.proofLifetime))).toMatchObject({ ended: true, email: "" });
  });

  it("is possible for an hour after 送信; after that the address has to be proven again", async () => {
    const browser = await sent(await withOffices());
    const hour = limits.proofLifetime;
    expect((await viewReceipt(at(browser, hour - 1))).nextUntil).toEqual(at(browser, hour).now);
    expect((await viewReceipt(at(browser, hour))).nextUntil).toBeNull();
    expect(await beginNext(at(browser, hour - 1))).not.toBeNull();
    const kept = await browser.database.read.select().from(drafts);
    expect(await beginNext(at(browser, hour))).toBeNull();
    expect(await browser.database.read.select().from(drafts)).toEqual(kept);
  });

  it("is refused to a browser that has sent nothing (R12)", async () => {
    const ctx = await withOffices();
    for (const browser of [ctx, await proven(ctx)]) {
      expect(await refusalOf(beginNext(browser))).toMatchObject({ code: "step-not-due" });
    }
  });
});

describe("the federation's card on the form", () => {
  it("waits for the proof of the mailbox: it would tell who issued the office's ID (R18)", async () => {
    const ctx = await testContext();
    await addOffice(ctx, { issuedBy: ["11"] });
    const token = await apply(ctx, formFor());
    const browser = browserWith(ctx, token);
    expect((await viewApplyStep(browser, await viewWizard(browser))).card).toBeNull();
    const ready = await proven(ctx);
    expect((await viewApplyStep(ready, await viewWizard(ready))).card?.name).toContain("埼玉県");
  });

  it("comes at once for a prefecture that the clerk has chosen", async () => {
    const ctx = await testContext();
    await addOffice(ctx, { issuedBy: ["11", "13"] });
    const browser = browserWith(ctx, await apply(ctx, formFor()));
    await choosePrefecture(browser, "11");
    expect((await viewApplyStep(browser, await viewWizard(browser))).card?.name).toContain("埼玉県");
  });
});

async function withOffices(other: Parameters<typeof addOffice>[1] = {}): Promise<Context<Applicant>> {
  const ctx = await testContext();
  await addOffice(ctx);
  await addOffice(ctx, { number: second, ...other });
  return ctx;
}

/** A browser that has sent one application and goes on to the next office. */
async function afterSending(other: Parameters<typeof addOffice>[1] = {}): Promise<Context<Applicant>> {
  const browser = await sent(await withOffices(other));
  return browserWith(browser, await beginNext(browser));
}
