import { describe, expect, it } from "vitest";
import { proofs } from "@/db/schema/proofs";
import { applicationStatuses, isOpen } from "@/domain/application-status";
import { limits } from "@/domain/limits";
import { withdraw } from "@/services/applications/withdraw";
import type { Applicant, Context } from "@/services/context";
import { startReview } from "@/services/reviews/start-review";
import { askAddressChange } from "@/services/status/ask-address-change";
import { changeAddress } from "@/services/status/change-address";
import { resendAddressCode } from "@/services/status/resend-address-code";
import { viewAddressCode } from "@/services/status/view-address-code";
import { viewStatus } from "@/services/status/view-status";
import { lookedUp, mailedCode, opened, otherThan } from "@/tests/services/status/looked-up";
import { buildApplication } from "@/tests/support/build-application";
import { applicationNow, eventsOf, mailsOf } from "@/tests/support/kept";
import { meanwhile } from "@/tests/support/meanwhile";
import { outcomes, refusalOf } from "@/tests/support/refusal-of";
import { as, at, staffActor, testContext } from "@/tests/support/test-context";

const minute = 60_000;
const fresh = "new-desk@office.example.jp";
const second = "second@office.example.jp";
const security = "security@office.example.jp";

describe("asking for another notification address", () => {
  it("mails a code to the new address and changes nothing yet", async () => {
    const { browser, application } = await seeker();
    await askAddressChange(browser, fresh);
    expect(await codeTo(browser, fresh)).toMatch(/^\d{6}$/);
    expect(await applicationNow(browser, application.id)).toEqual(application);
    expect(await mailsOf(browser, application.id)).toEqual([]);
    expect(await viewAddressCode(browser)).toMatchObject({ email: fresh, mailState: "queued", state: "live" });
  });

  it("twenty times at once mails one code", async () => {
    const { browser } = await seeker();
    const ends = await outcomes(Array.from({ length: 20 }, () => askAddressChange(browser, fresh)));
    expect(new Set(ends)).toEqual(new Set(["done"]));
    expect((await asked(browser)).map(({ codesIssued }) => codesIssued)).toEqual([1]);
  });

  it("refuses the address that it already has, beside its field", async () => {
    const { browser, application } = await seeker();
    expect(await refusalOf(askAddressChange(browser, application.email))).toMatchObject({
      code: "same-address",
      field: "email",
    });
  });

  it("with a second thought mails the other address, whose code alone counts then (R09)", async () => {
    const { browser, application } = await seeker();
    await askAddressChange(browser, fresh);
    const first = await codeTo(browser, fresh);
    await askAddressChange({ ...browser, random: { ...browser.random, digits: () => otherThan(first) } }, second);
    expect(await refusalOf(changeAddress(browser, first))).toMatchObject({ code: "code-wrong" });
    await changeAddress(browser, await codeTo(browser, second));
    expect(await applicationNow(browser, application.id)).toMatchObject({ email: second });
  });

  it("does not buy further tries with another address (R06)", async () => {
    const { browser } = await seeker();
    for (const [n, email] of [fresh, second, "third@office.example.jp"].entries()) {
      const then = at(browser, n * minute);
      await askAddressChange(then, email);
      const wrong = otherThan(await codeTo(then, email));
      for (let times = 0; times < limits.triesPerCode; times += 1) await refusalOf(changeAddress(then, wrong));
    }
    expect(await refusalOf(askAddressChange(at(browser, 5 * minute), fresh))).toMatchObject({ code: "tries-used-up" });
  });

  it("can be done again after a change, by the same browser", async () => {
    const { browser, application } = await changed();
    await askAddressChange(browser, second);
    await changeAddress(browser, await codeTo(browser, second));
    expect(await applicationNow(browser, application.id)).toMatchObject({ email: second, version: 3 });
    expect(await asked(browser)).toHaveLength(1);
  });
});

describe("the code from the new mailbox", () => {
  it("changes the address, leaves an event without addresses, and tells old, new and security address", async () => {
    const { browser, application } = await changed({ status: "posted", securityEmail: security });
    expect(await applicationNow(browser, application.id)).toEqual({
      ...application,
      email: fresh,
      mailbox: fresh,
      version: 2,
    });
    const event = (await eventsOf(browser, application.id)).at(-1);
    expect(event).toMatchObject({ act: "change-notification-email", actor: "applicant", version: 2, detail: {} });
    const mails = await mailsOf(browser, application.id);
    expect(mails.map(({ kind, to }) => [kind, to])).toEqual([
      ["notification-email-changed", application.email],
      ["notification-email-changed", security],
      ["notification-email-changed", fresh],
    ]);
    expect(JSON.stringify(mails.map(({ payload }) => payload))).not.toContain("@");
  });

  it("tells an address that is both the new and the security one once", async () => {
    const { browser, application } = await changed({ securityEmail: fresh });
    expect((await mailsOf(browser, application.id)).map(({ to }) => to)).toEqual([application.email, fresh]);
  });

  it("lets this browser read on and shuts out whoever had proven the old mailbox (R23)", async () => {
    const { ctx, application, browser } = await seeker();
    const colleague = await opened(ctx, application);
    await askAddressChange(browser, fresh);
    await changeAddress(browser, await codeTo(browser, fresh));
    expect((await viewStatus(browser)).application.email).toBe(fresh);
    expect(await refusalOf(viewStatus(colleague))).toMatchObject({ code: "step-not-due" });
  });

  it("entered again, or twenty times at once, changes once", async () => {
    const { browser, application } = await seeker();
    await askAddressChange(browser, fresh);
    const code = await codeTo(browser, fresh);
    await outcomes(Array.from({ length: 20 }, () => changeAddress(browser, code)));
    await changeAddress(browser, code);
    expect(await applicationNow(browser, application.id)).toMatchObject({ email: fresh, version: 2 });
    expect(await mailsOf(browser, application.id)).toHaveLength(2);
    expect(await viewAddressCode(browser)).toBeNull();
  });

  it("holds when a reviewer moves the case at the same moment", async () => {
    for (const nth of [1, 2]) {
      const { browser, application } = await seeker();
      await askAddressChange(browser, fresh);
      const reviewer = as(browser, staffActor({ role: "reviewer" }));
      const { reference, version } = application;
      const code = await codeTo(browser, fresh);
      await changeAddress(
        meanwhile(browser, () => startReview(reviewer, { reference, version }), nth),
        code,
      );
      const changedNow = { status: "reviewing", email: fresh, version: 3 };
      expect(await applicationNow(browser, application.id)).toMatchObject(changedNow);
    }
  });

  it("is refused when it is wrong, too late, or of another purpose (R02, R03)", async () => {
    const { browser, application } = await seeker();
    const statusCode = await mailedCode(browser, application.email);
    await askAddressChange({ ...browser, random: { ...browser.random, digits: () => otherThan(statusCode) } }, fresh);
    const code = await codeTo(browser, fresh);
    expect(await refusalOf(changeAddress(browser, statusCode))).toMatchObject({ code: "code-wrong" });
    expect(await refusalOf(changeAddress(at(browser, 10 * minute), code))).toMatchObject({ code: "code-expired" });
    expect(await applicationNow(browser, application.id)).toEqual(application);
  });

  it("can be had again after a minute (R07)", async () => {
    const { browser } = await seeker();
    await askAddressChange(browser, fresh);
    expect(await refusalOf(resendAddressCode(browser))).toMatchObject({ code: "code-too-soon" });
    await resendAddressCode(at(browser, minute));
    expect((await asked(browser))[0]).toMatchObject({ codesIssued: 2 });
  });
});

describe("a notification address", () => {
  it("can be changed while the application is open, and not after its end", async () => {
    for (const status of applicationStatuses) {
      const { browser } = await seeker({ status });
      const ask = askAddressChange(browser, fresh);
      if (isOpen(status)) await ask;
      else expect(await refusalOf(ask), status).toMatchObject({ code: "application-closed" });
    }
  });

  it("stays when the application ended between asking and entering the code", async () => {
    const { browser, application } = await seeker();
    await askAddressChange(browser, fresh);
    await withdraw(browser);
    expect(await refusalOf(changeAddress(browser, await codeTo(browser, fresh)))).toMatchObject({
      code: "application-closed",
    });
    expect(await applicationNow(browser, application.id)).toMatchObject({ email: application.email });
  });

  it("is no business of a browser that has not proven the present one, nor of one that asked for nothing", async () => {
    const { ctx, application, browser } = await seeker();
    for (const stranger of [ctx, await lookedUp(ctx, application)]) {
      expect(await refusalOf(askAddressChange(stranger, fresh))).toMatchObject({ code: "step-not-due" });
      expect(await refusalOf(changeAddress(stranger, "123456"))).toMatchObject({ code: "step-not-due" });
      expect(await refusalOf(resendAddressCode(stranger))).toMatchObject({ code: "step-not-due" });
    }
    expect(await refusalOf(changeAddress(browser, "123456"))).toMatchObject({ code: "step-not-due" });
    await askAddressChange(browser, fresh);
    const colleague = await opened(ctx, application);
    const code = await codeTo(browser, fresh);
    expect(await refusalOf(changeAddress(colleague, code))).toMatchObject({ code: "step-not-due" });
  });
});

async function seeker(wanted: Parameters<typeof buildApplication>[1] = {}) {
  const ctx: Context<Applicant> = await testContext();
  const { application } = await buildApplication(ctx, wanted);
  return { ctx, application, browser: await opened(ctx, application) };
}

async function changed(wanted: Parameters<typeof buildApplication>[1] = {}) {
  const all = await seeker(wanted);
  await askAddressChange(all.browser, fresh);
  await changeAddress(all.browser, await codeTo(all.browser, fresh));
  return all;
}

function codeTo(ctx: Context, email: string): Promise<string> {
  return mailedCode(ctx, email, "notification-email-code");
}

async function asked(ctx: Context) {
  const rows = await ctx.database.read.select().from(proofs);
  return rows.filter(({ purpose }) => purpose === "notification-email");
}
