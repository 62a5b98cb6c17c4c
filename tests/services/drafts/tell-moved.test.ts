import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { applications } from "@/db/schema/applications";
import { submit } from "@/services/applications/submit";
import type { Applicant, Context } from "@/services/context";
import { apply } from "@/services/drafts/apply";
import { tellMoved } from "@/services/drafts/tell-moved";
import { viewConfirmation } from "@/services/drafts/view-confirmation";
import { viewReceipt } from "@/services/drafts/view-receipt";
import { addOffice, applied, draftOf, formFor, proven, sent } from "@/tests/support/applied";
import { mailsOf } from "@/tests/support/kept";
import { meanwhile } from "@/tests/support/meanwhile";
import { outcomes, refusalOf } from "@/tests/support/refusal-of";
import { at, testContext } from "@/tests/support/test-context";

describe("「移転していませんか」 on 送信確認 (domain.md §5)", () => {
  it("shows the municipality of the ledger address and no more of it", async () => {
    const view = await viewConfirmation(await ready());
    expect(view).toMatchObject({ municipality: "東京都千代田区", officeMoved: false });
    expect(JSON.stringify(view)).not.toContain("一番町");
  });

  it("answered with yes is shown again, and goes with the application", async () => {
    const browser = await ready();
    await tellMoved(browser, true);
    expect(await viewConfirmation(browser)).toMatchObject({ officeMoved: true });
    await submit(at(browser, 1000));
    expect(await all(browser)).toMatchObject([{ officeMovedAt: browser.now }]);
  });

  it("answered with yes takes the promised day off 送信確認, the receipt and its mail", async () => {
    const browser = await ready();
    expect((await viewConfirmation(browser)).outlook.sentence).toContain("ごろ届く見込みです。");
    await tellMoved(browser, true);
    const noDay = "届く日の見込みはまだお知らせできません。";
    const { outlook } = await viewConfirmation(browser);
    expect(outlook.sentence).toMatch(/あと9日です。移転したことを国保連合会へお伝えします。/);
    expect(outlook.sentence).toContain(noDay);
    expect(outlook.whenLate).not.toEqual([]);
    await submit(browser);
    const receipt = await viewReceipt(browser);
    expect(receipt.officeMoved).toBe(true);
    expect(receipt.outlook.sentence).toContain("お伝えしました。");
    const [mail] = await mailsOf(browser, (await draftOf(browser)).applicationId ?? "");
    expect(mail?.payload).toMatchObject({ officeMoved: true, expectation: expect.stringContaining(noDay) });
  });

  it("gives way to the letter's day once the application is approved", async () => {
    const browser = await ready();
    await tellMoved(browser, true);
    await submit(browser);
    await commit(browser, [statement(browser.database.read.update(applications).set({ status: "approved" }))]);
    const receipt = await viewReceipt(browser);
    expect(receipt.officeMoved).toBe(true);
    expect(receipt.outlook.sentence).toContain("ごろ届く見込みです。");
  });

  it("can be taken back", async () => {
    const browser = await ready();
    await tellMoved(browser, true);
    await tellMoved(browser, false);
    await submit(browser);
    expect(await all(browser)).toMatchObject([{ officeMovedAt: null }]);
  });

  it("told twice keeps the first moment", async () => {
    const browser = await ready();
    await tellMoved(browser, true);
    await tellMoved(at(browser, 5000), true);
    expect(await draftOf(browser)).toMatchObject({ officeMovedAt: browser.now });
  });

  it("is forgotten with another number, for it was said of another office, and kept with another address", async () => {
    const ctx = await testContext();
    await addOffice(ctx);
    const other = await addOffice(ctx, { number: "1322222222" });
    const browser = await proven(ctx);
    await tellMoved(browser, true);
    const email = "desk@office.example.jp";
    await apply(browser, formFor({ email }));
    expect(await draftOf(browser)).toMatchObject({ officeMovedAt: browser.now });
    await apply(browser, formFor({ providerNumber: other, email }));
    expect(await draftOf(browser)).toMatchObject({ officeMovedAt: null });
  });

  it("is refused before the mailbox is proven and after 送信 (R12)", async () => {
    const ctx = await testContext();
    await addOffice(ctx);
    const other = await addOffice(ctx, { number: "1322222222" });
    const early = await applied(ctx, formFor({ providerNumber: other }));
    for (const browser of [ctx, early, await sent(ctx)]) {
      expect(await refusalOf(tellMoved(browser, true))).toMatchObject({ code: "step-not-due" });
    }
  });

  it("told in another tab in the moment of 送信 is not lost: only what was shown is sent (R12)", async () => {
    const browser = await ready();
    const inAnotherTab = meanwhile(browser, () => tellMoved(browser, true));
    expect(await outcomes([submit(inAnotherTab)])).toEqual(["step-not-due"]);
    expect(await all(browser)).toEqual([]);
  });

  it("is never said of an office that another tab put in that moment", async () => {
    const ctx = await testContext();
    await addOffice(ctx);
    const other = await addOffice(ctx, { number: "1322222222" });
    const browser = await proven(ctx);
    const inAnotherTab = meanwhile(browser, () => apply(browser, formFor({ providerNumber: other })));
    expect(await refusalOf(tellMoved(inAnotherTab, true))).toMatchObject({ code: "step-not-due" });
    expect(await draftOf(browser)).toMatchObject({ providerNumber: other, officeMovedAt: null });
  });
});

async function ready(): Promise<Context<Applicant>> {
  const ctx = await testContext();
  await addOffice(ctx);
  return proven(ctx);
}

function all({ database: { read } }: Context) {
  return read.select().from(applications);
}
