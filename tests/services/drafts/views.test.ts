import { describe, expect, it } from "vitest";
import { limits } from "@/domain/limits";
import { dueStep, noAnswers } from "@/domain/wizard";
import { submit } from "@/services/applications/submit";
import { apply } from "@/services/drafts/apply";
import { choosePrefecture } from "@/services/drafts/choose-prefecture";
import { proveMailbox } from "@/services/drafts/prove-mailbox";
import { resendCode } from "@/services/drafts/resend-code";
import { viewCodeStep } from "@/services/drafts/view-code-step";
import { viewConfirmation } from "@/services/drafts/view-confirmation";
import { viewReceipt } from "@/services/drafts/view-receipt";
import { viewWizard } from "@/services/drafts/view-wizard";
import {
  addOffice,
  applied,
  browserWith,
  draftOf,
  formFor,
  proven,
  sent,
  setOfficeStatus,
} from "@/tests/support/applied";
import { refusalOf } from "@/tests/support/refusal-of";
import { lastCode } from "@/tests/support/sent-codes";
import { at, testContext } from "@/tests/support/test-context";

const address = "clerk@office.example.jp";

describe("a draft", () => {
  it("is answered with what was typed until a millisecond before its hour is over (R14)", async () => {
    const browser = await applied(await withOffice());
    const view = await viewWizard(at(browser, limits.proofLifetime - 1));
    expect(view).toMatchObject({ providerNumber: "1311111111", email: address, ended: false });
    expect(dueStep(view.answers)).toBe("code");
  });

  it("ends at sixty minutes: the page says so, keeps the number and forgets the rest (R14)", async () => {
    const browser = await proven(await withOffice());
    expect(await viewWizard(at(browser, limits.proofLifetime))).toMatchObject({
      answers: noAnswers,
      providerNumber: "1311111111",
      email: "",
      ended: true,
    });
  });

  it("that has ended does nothing more: no code, no prefecture, no submit (R14)", async () => {
    const ended = at(await proven(await withOffice()), limits.proofLifetime);
    const late = [submit(ended), resendCode(ended), choosePrefecture(ended, "13"), proveMailbox(ended, "0000")];
    for (const act of late) expect(await refusalOf(act)).toMatchObject({ code: "step-not-due" });
  });

  it("that has ended gives way to a new one with an hour and tries of its own (R14)", async () => {
    const ended = at(await proven(await withOffice()), limits.proofLifetime);
    const token = await apply(ended, formFor());
    expect(token).not.toBeNull();
    const fresh = browserWith(ended, token);
    expect(await draftOf(fresh)).toMatchObject({
      provenAt: null,
      tries: 0,
      expiresAt: new Date(ended.now.getTime() + limits.proofLifetime),
    });
  });

  it("of nobody is an empty form", async () => {
    const empty = { answers: noAnswers, providerNumber: "", email: "", ended: false };
    expect(await viewWizard(await withOffice())).toEqual(empty);
    expect(await viewWizard(browserWith(await withOffice(), "made-up"))).toEqual(empty);
  });

  it("of one browser is not seen by another (R09)", async () => {
    const ctx = await withOffice();
    await applied(ctx);
    const other = await applied(ctx, formFor({ email: "desk@office.example.jp" }));
    expect((await viewWizard(other)).email).toBe("desk@office.example.jp");
  });

  it("that was sent shows its receipt long after its hour (R14, R15)", async () => {
    const browser = await sent(await withOffice());
    const later = at(browser, 20 * limits.proofLifetime);
    expect(dueStep((await viewWizard(later)).answers)).toBe("done");
    expect(await viewReceipt(later)).toEqual(
      expect.objectContaining({ providerNumber: "1311111111", email: address, submittedAt: browser.now }),
    );
  });

  it("that was sent is not filled in again: applying begins another (R15)", async () => {
    const browser = await sent(await withOffice());
    const before = await draftOf(browser);
    const token = await apply(browser, formFor({ email: "desk@office.example.jp" }));
    expect(token).not.toBeNull();
    expect(await draftOf(browser)).toEqual(before);
  });
});

describe("the pages of the wizard", () => {
  it("refuse to show anything before their step is due (R12)", async () => {
    const ctx = await withOffice();
    for (const view of [viewCodeStep, viewConfirmation, viewReceipt]) {
      expect(await refusalOf(view(ctx))).toMatchObject({ code: "step-not-due" });
    }
    const browser = await applied(ctx);
    for (const view of [viewConfirmation, viewReceipt]) {
      expect(await refusalOf(view(browser))).toMatchObject({ code: "step-not-due" });
    }
    await proveMailbox(browser, await lastCode(browser, address));
    for (const view of [viewCodeStep, viewReceipt]) {
      expect(await refusalOf(view(browser))).toMatchObject({ code: "step-not-due" });
    }
  });

  it("show the code page also when the prefecture was chosen after the address was mailed", async () => {
    const ctx = await withOffice();
    const other = await addOffice(ctx, { number: "1322222222", issuedBy: ["11", "13"] });
    const browser = await applied(ctx);
    await apply(browser, formFor({ providerNumber: other }));
    await choosePrefecture(browser, "11");
    expect(await viewCodeStep(browser)).toMatchObject({ email: address });
  });

  it("show the ledger's name of the office to confirm, and what to send first where an envelope is wanted", async () => {
    const ctx = await testContext();
    await addOffice(ctx, { issuedBy: ["11"] });
    const view = await viewConfirmation(await proven(ctx));
    expect(view).toMatchObject({ providerName: "請求事業所A", email: address, prefecture: "11" });
    expect(view.card.envelope?.what).toContain("返信用封筒");
    expect(view.obstacle).toBeUndefined();
  });

  it("say on 送信確認 that an office which closed meanwhile cannot be sent for", async () => {
    const browser = await proven(await withOffice());
    await setOfficeStatus(browser, "1311111111", "closed");
    expect((await viewConfirmation(browser)).obstacle?.message).toContain("廃止または休止");
    expect(await refusalOf(submit(browser))).toMatchObject({ code: "provider-closed" });
  });

  it("show the receipt of an office that closed after it was sent", async () => {
    const browser = await sent(await withOffice());
    await setOfficeStatus(browser, "1311111111", "closed");
    expect(await viewReceipt(browser)).toMatchObject({ providerName: "請求事業所A" });
  });
});

async function withOffice() {
  const ctx = await testContext();
  await addOffice(ctx);
  return ctx;
}
