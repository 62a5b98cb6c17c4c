import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { applications } from "@/db/schema/applications";
import type { ApplicationStatus } from "@/domain/application-status";
import { applicationStatuses, openStatuses, statusLabel } from "@/domain/application-status";
import { formatReference, reference } from "@/domain/reference";
import { mail } from "@/emails/mail";
import { renderMail } from "@/emails/render-mail";
import { submit } from "@/services/applications/submit";
import type { Applicant, Context } from "@/services/context";
import { apply } from "@/services/drafts/apply";
import { resendCode } from "@/services/drafts/resend-code";
import { viewConfirmation } from "@/services/drafts/view-confirmation";
import { viewReceipt } from "@/services/drafts/view-receipt";
import { addOffice, applied, draftOf, formFor, proven, sent, setOfficeStatus } from "@/tests/support/applied";
import { buildApplication } from "@/tests/support/build-application";
import { eventsOf, everythingKept, mailsOf, withoutOutbox } from "@/tests/support/kept";
import { meanwhile } from "@/tests/support/meanwhile";
import { outcomes, refusalOf } from "@/tests/support/refusal-of";
import { at, testContext } from "@/tests/support/test-context";

const number = "1311111111";
const address = "clerk@office.example.jp";
const desk = "desk@office.example.jp";

describe("sending the application", () => {
  it("makes it 受付済 with what was shown, and a 受付番号 that reads back", async () => {
    const browser = await sent(await withOffice());
    const [application] = await all(browser);
    expect(application).toMatchObject({
      providerNumber: number,
      federation: "13",
      email: address,
      status: "submitted",
      version: 1,
      draftId: (await draftOf(browser)).id,
      approvedBy: null,
      waitingReason: null,
      submittedAt: browser.now,
    });
    expect(reference.parse(application?.reference)).toBe(application?.reference);
    expect(await draftOf(browser)).toMatchObject({ applicationId: application?.id });
    expect(await viewReceipt(browser)).toMatchObject({ reference: application?.reference, email: address });
  });

  it("records one event by the applicant, without the address (R11, R45)", async () => {
    const browser = await sent(await withOffice());
    const [application] = await all(browser);
    const events = await eventsOf(browser, application?.id ?? "");
    expect(events).toMatchObject([{ act: "submit", actor: "applicant", actorId: null, federation: "13", version: 1 }]);
    expect(JSON.stringify(events)).not.toContain("office.example.jp");
  });

  it("mails the receipt with the 受付番号 to the notification address, written as the screen writes it", async () => {
    const browser = await sent(await withOffice());
    const [application] = await all(browser);
    const shown = formatReference(application?.reference ?? "");
    expect(await mailsOf(browser, application?.id ?? "")).toMatchObject([
      { kind: "submitted", to: address, payload: { providerName: "請求事業所A" } },
    ]);
    const [receipt] = await mailsOf(browser, application?.id ?? "");
    const { text } = await renderMail(mail.parse({ kind: receipt?.kind, payload: receipt?.payload }));
    expect(text).toMatch(new RegExp(`受付番号:?\\s*${shown}\\s`));
  });

  it("mails a registered security address too, so that a stranger's application is noticed (R34)", async () => {
    const browser = await sent(await withOffice({ securityEmail: "owner@office.example.jp" }));
    const [application] = await all(browser);
    const mails = await mailsOf(browser, application?.id ?? "");
    expect(mails.map(({ to }) => to)).toEqual([address, "owner@office.example.jp"]);
  });

  it("mails once when the security address is the notification address (R34)", async () => {
    const browser = await sent(await withOffice({ securityEmail: address }));
    const [application] = await all(browser);
    expect(await mailsOf(browser, application?.id ?? "")).toHaveLength(1);
  });

  it("does not mail the security address that another federation knows (R34)", async () => {
    const browser = await proven(await withOffice());
    await buildApplication(browser, {
      providerNumber: number,
      federation: "11",
      securityEmail: "other@office.example.jp",
    });
    await submit(browser);
    const application = (await all(browser)).find(({ federation }) => federation === "13");
    expect((await mailsOf(browser, application?.id ?? "")).map(({ to }) => to)).toEqual([address]);
  });

  it("gives an office without a ユーザID its application in the prefecture of its location", async () => {
    const ctx = await testContext();
    await addOffice(ctx, { number: "2012345678", issuedBy: [] });
    await sent(ctx, formFor({ providerNumber: "2012345678" }));
    expect(await all(ctx)).toMatchObject([{ federation: "20" }]);
  });
});

describe("sending it twice", () => {
  it("changes nothing the second time (R15)", async () => {
    const browser = await sent(await withOffice());
    const before = await everythingKept(browser);
    await submit(at(browser, 5000));
    expect(await everythingKept(browser)).toEqual(before);
  });

  it("or twenty times at once makes one application, one event and one mail per address (R15)", async () => {
    const browser = await proven(await withOffice({ securityEmail: "owner@office.example.jp" }));
    const ends = await outcomes(Array.from({ length: 20 }, () => submit(browser)));
    expect(new Set(ends)).toEqual(new Set(["done"]));
    const made = await all(browser);
    expect(made).toHaveLength(1);
    expect(await eventsOf(browser, made[0]?.id ?? "")).toHaveLength(1);
    expect(await mailsOf(browser, made[0]?.id ?? "")).toHaveLength(2);
  });

  it("is fine long after the draft's hour: Back and 送信 lead to the same receipt (R15)", async () => {
    const browser = await sent(await withOffice());
    await submit(at(browser, 24 * 60 * 60 * 1000));
    expect(await all(browser)).toHaveLength(1);
  });
});

describe("sending out of order", () => {
  it("is refused at every earlier step and keeps nothing (R12)", async () => {
    const ctx = await withOffice();
    const several = await addOffice(ctx, { number: "1322222222", issuedBy: ["11", "13"] });
    const browsers = [ctx, await applied(ctx), await applied(ctx, formFor({ providerNumber: several }))];
    for (const browser of browsers) {
      expect(await refusalOf(submit(browser))).toMatchObject({ code: "step-not-due" });
    }
    expect(await all(ctx)).toEqual([]);
  });

  it("is refused when the office closed after the code was entered, and says whom to call", async () => {
    const browser = await proven(await withOffice());
    await setOfficeStatus(browser, number, "closed");
    const refusal = await refusalOf(submit(browser));
    expect(refusal).toMatchObject({ code: "provider-closed" });
    expect(refusal.message).toContain("東京都国民健康保険団体連合会");
    expect(await all(browser)).toEqual([]);
  });

  it("is refused when another tab changed the address in that moment: only what was shown is sent (R12)", async () => {
    const browser = await proven(await withOffice());
    const inAnotherTab = meanwhile(browser, () => apply(browser, formFor({ email: desk })));
    expect(await refusalOf(submit(inAnotherTab))).toMatchObject({ code: "step-not-due" });
    expect(await all(browser)).toEqual([]);
    expect(await draftOf(browser)).toMatchObject({ applicationId: null, provenAt: null });
  });

  it("is refused when another tab changed the number in that moment (R12)", async () => {
    const ctx = await withOffice();
    const other = await addOffice(ctx, { number: "1355555555" });
    const browser = await proven(ctx);
    const inAnotherTab = meanwhile(browser, () => apply(browser, formFor({ providerNumber: other })));
    expect(await refusalOf(submit(inAnotherTab))).toMatchObject({ code: "step-not-due" });
    expect(await all(browser)).toEqual([]);
  });

  it("leaves nothing to do in an old tab: no other answer, no further code (R12, R15)", async () => {
    const browser = await sent(await withOffice());
    const before = await draftOf(browser);
    expect(await refusalOf(resendCode(at(browser, 120_000)))).toMatchObject({ code: "step-not-due" });
    expect(await draftOf(browser)).toEqual(before);
  });
});

describe("a failure in the middle", () => {
  it("keeps neither application nor event when the mail row cannot be written (R49)", async () => {
    const browser = await proven(await withOffice());
    await withoutOutbox(browser);
    await expect(submit(browser)).rejects.not.toMatchObject({ name: "Refusal" });
    expect(await all(browser)).toEqual([]);
    expect(await draftOf(browser)).toMatchObject({ applicationId: null });
    expect(await browser.database.read.all(sql`select * from events`)).toEqual([]);
  });
});

describe("a second application of the same office and prefecture", () => {
  it.each(openStatuses)("is refused while the first is %s, with its state and day (R16)", async (status) => {
    const { browser } = await besideOne(status);
    const refusal = await refusalOf(submit(browser));
    expect(refusal).toMatchObject({ code: "already-open" });
    expect(refusal.message).toContain(`「${statusLabel(status)}」`);
    expect(refusal.message).toContain("2026年12月1日(火)");
    expect(await all(browser)).toHaveLength(1);
    expect(await draftOf(browser)).toMatchObject({ applicationId: null });
  });

  it.each(applicationStatuses.filter((status) => !openStatuses.some((open) => open === status)))(
    "is accepted once the first is %s (R16)",
    async (status) => {
      const { browser } = await besideOne(status);
      await submit(browser);
      expect(await all(browser)).toHaveLength(2);
    },
  );

  it("is told on 送信確認 already, before anything is sent (R16)", async () => {
    const { browser } = await besideOne("reviewing");
    expect((await viewConfirmation(browser)).obstacle?.message).toContain("「審査中」");
  });

  it("tells the 受付番号 to the mailbox that the first one named, and to no other (R16)", async () => {
    const mine = await besideOne("submitted", { email: address });
    const toMe = await refusalOf(submit(mine.browser));
    expect(toMe.message).toContain(formatReference(mine.open));
    const theirs = await besideOne("submitted", { email: desk });
    const toStranger = await refusalOf(submit(theirs.browser));
    expect(toStranger.message).not.toContain(formatReference(theirs.open));
    expect(toStranger.message).not.toContain(theirs.open);
    expect(toStranger.message).not.toContain(desk);
    expect((await viewConfirmation(theirs.browser)).obstacle).not.toContain(formatReference(theirs.open));
  });

  it("is refused also when two browsers send at the same moment: one wins, one is told (R16)", async () => {
    const ctx = await withOffice();
    const browsers = [await proven(ctx), await proven(ctx, formFor({ email: desk }))];
    const ends = await outcomes(browsers.map((browser) => submit(browser)));
    expect(ends.toSorted()).toEqual(["already-open", "done"]);
    const made = await all(ctx);
    expect(made).toHaveLength(1);
    expect(await eventsOf(ctx, made[0]?.id ?? "")).toHaveLength(1);
    expect((await mailsOf(ctx, made[0]?.id ?? "")).map(({ to }) => to)).toEqual([made[0]?.email]);
  });

  it("is another matter in another prefecture (R16)", async () => {
    const ctx = await testContext();
    await addOffice(ctx, { issuedBy: ["13"] });
    await buildApplication(ctx, { providerNumber: number, federation: "11", account: null });
    await sent(ctx);
    expect((await all(ctx)).map(({ federation }) => federation).toSorted()).toEqual(["11", "13"]);
  });
});

async function withOffice(over: { securityEmail?: string } = {}): Promise<Context<Applicant>> {
  const ctx = await testContext();
  await addOffice(ctx, over);
  return ctx;
}

/** A browser ready to send, whose office has an application in `status` with the same federation. */
async function besideOne(status: ApplicationStatus, application: { email?: string } = {}) {
  const ctx = await withOffice();
  const built = await buildApplication(ctx, { providerNumber: number, status, account: null, application });
  return { browser: await proven(at(ctx, 60_000)), open: built.application.reference };
}

function all({ database: { read } }: Context) {
  return read.select().from(applications).orderBy(applications.submittedAt);
}
