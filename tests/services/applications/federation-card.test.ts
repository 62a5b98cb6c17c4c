import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { federations } from "@/db/schema/federations";
import { cardLines } from "@/domain/federation-card";
import type { PrefectureCode } from "@/domain/prefecture";
import { addBusinessDays } from "@/lib/business-days";
import { tokyoDay } from "@/lib/dates";
import { envelopeRequest, expectation, outlook } from "@/services/applications/expectation";
import { federationCard } from "@/services/applications/federation-card";
import { lastPostings } from "@/services/applications/pace";
import { record } from "@/services/audit/record";
import type { Context } from "@/services/context";
import { findFederation } from "@/services/ledger/find-federation";
import { reopen } from "@/services/reviews/reopen";
import { confirm } from "@/tests/services/reviews/acts";
import { addOffice, draftOf, sent } from "@/tests/support/applied";
import { type Application, buildApplication } from "@/tests/support/build-application";
import { mailsOf } from "@/tests/support/kept";
import { as, staffActor, testContext } from "@/tests/support/test-context";

describe("the card of a federation (domain.md §4)", () => {
  it("tells what its settings say: envelope, where to send it, mail class", async () => {
    const ctx = await testContext();
    expect(await cardOf(ctx, "11")).toMatchObject({
      name: "埼玉県国民健康保険団体連合会",
      section: "介護福祉課 介護審査係",
      envelope: {
        what: "返信用封筒(切手を貼ったもの)",
        sendTo: expect.stringMatching(/^〒338-0002 さいたま市.*1704番 .*介護審査係$/),
      },
    });
    expect(await cardOf(ctx, "20")).toMatchObject({
      mailClass: "簡易書留",
      envelope: { what: "返信用封筒(簡易書留 460円分の切手を貼ったもの)", sendTo: "" },
    });
  });

  it("leaves blank what nobody knows", async () => {
    expect(await cardOf(await testContext(), "13")).toEqual({
      name: "東京都国民健康保険団体連合会",
      section: "",
      phone: "",
      mailClass: "",
      envelope: null,
      needsNoEnvelope: false,
      postingDays: "",
      usualDays: null,
    });
  });

  it("knows that no envelope is wanted only where the other settings were filled in", async () => {
    const ctx = await testContext();
    await set(ctx, "14", { phone: "045-000-0014" });
    await set(ctx, "13", { postingWeekdays: "2" });
    await set(ctx, "11", { phone: "048-000-0011" });
    for (const code of ["14", "13"] as const) expect((await cardOf(ctx, code)).needsNoEnvelope).toBe(true);
    for (const code of ["11", "27"] as const) expect((await cardOf(ctx, code)).needsNoEnvelope).toBe(false);
  });

  it("tells in the mail where the label for the envelope is printed, if there is an address to print", async () => {
    const ctx = await testContext();
    const label = "封筒に貼るラベルは、「申請状況の確認」の画面から印刷できます。";
    expect(envelopeRequest(await findFederation(ctx, "11"))).toContain(label);
    expect(envelopeRequest(await findFederation(ctx, "20"))).not.toContain("ラベル");
    expect(envelopeRequest(await findFederation(ctx, "13"))).toBeUndefined();
  });

  it("tells in a mail only what is known, a thing a line", async () => {
    const ctx = await testContext();
    expect(cardLines(await cardOf(ctx, "13"))).toBe(
      "東京都国民健康保険団体連合会\n申請から発送まで:実績がまだ少ないため、見込みの日は標準の日数で計算しています",
    );
    await set(ctx, "13", { phone: "03-0000-0013", postingWeekdays: "1,4", mailClass: "簡易書留" });
    expect(cardLines(await cardOf(ctx, "13"))).toContain(
      "電話番号:03-0000-0013\n発送する曜日:月曜日・木曜日\n郵便の種類:簡易書留",
    );
  });
});

describe("the usual time from application to posting", () => {
  it("is the median of this federation's cases alone, once there are ten", async () => {
    const ctx = await testContext();
    for (let n = 0; n < 9; n += 1) await posted(ctx, "13", 3);
    for (let n = 0; n < 20; n += 1) await posted(ctx, "11", 8);
    expect((await cardOf(ctx, "13")).usualDays).toBeNull();
    await posted(ctx, "13", 3);
    expect((await cardOf(ctx, "13")).usualDays).toBe(3);
  });

  it("follows the fifty cases that were posted last", async () => {
    const ctx = await testContext();
    for (let n = 0; n < 30; n += 1) await posted(ctx, "13", 9);
    for (let n = 0; n < 25; n += 1) await posted(ctx, "13", 5);
    expect((await cardOf(ctx, "13")).usualDays).toBe(9);
    await posted(ctx, "13", 5);
    expect((await cardOf(ctx, "13")).usualDays).toBe(5);
  });

  it("counts a case by its first letter, not by one posted again", async () => {
    const ctx = await testContext();
    const cases = [];
    for (let n = 0; n < 10; n += 1) cases.push(await posted(ctx, "13", 2));
    for (const again of cases) await post(ctx, again, 40);
    expect((await cardOf(ctx, "13")).usualDays).toBe(2);
  });

  it("is found by the index of postings, however many events there are", async () => {
    const ctx = await testContext();
    const { sql, params } = lastPostings(ctx, "13").toSQL();
    const { rows } = await ctx.database.client.execute({ sql: `explain query plan ${sql}`, args: params.map(String) });
    const steps = rows.map(({ detail }) => String(detail));
    expect(steps.join("\n")).toContain("USING INDEX events_postings");
    expect(steps.filter((step) => /^SCAN|TEMP B-TREE/.test(step))).toEqual([]);
  });
});

describe("the expected day of the letter (issue 2, A6)", () => {
  it("waits for the weekday on which the federation posts", async () => {
    const ctx = await testContext();
    expect((await expected(ctx)).sentence).toContain("12月11日(金)");
    await set(ctx, "13", { postingWeekdays: "4" });
    expect((await expected(ctx)).sentence).toContain("12月15日(火)");
  });

  it("is late for the deadline of the tenth, so the mail says what else to do", async () => {
    const ctx = await testContext();
    expect((await expected(ctx)).whenLate).not.toEqual([]);
    expect(expectation(ctx.now, ctx.now, await findFederation(ctx, "13"))).toContain("以前のパスワード");
  });

  it("stands in the receipt by the federation's own pace, with its card", async () => {
    const ctx = await testContext();
    await addOffice(ctx);
    for (let n = 0; n < 10; n += 1) await posted(ctx, "13", 1);
    const browser = await sent(ctx);
    const { applicationId } = await draftOf(browser);
    const [receipt] = await mailsOf(browser, applicationId ?? "");
    expect(receipt?.payload).toMatchObject({
      expectation: expect.stringContaining("通知書は12月8日(火)ごろ"),
      card: expect.stringContaining("およそ1営業日"),
    });
  });

  it("is not promised to an office that moved when its approval is taken back (domain.md §5)", async () => {
    const ctx = await testContext({ actor: staffActor({ role: "reviewer" }) });
    const moved = { officeMovedAt: ctx.now };
    const { application } = await buildApplication(ctx, { status: "approved", application: moved });
    await reopen(ctx, application);
    const [mail] = await mailsOf(ctx, application.id);
    expect(mail?.payload.expectation).toContain("届く日の見込みはまだお知らせできません。");
  });

  it("stands in the approval with the card", async () => {
    const ctx = await testContext({ actor: staffActor({ role: "reviewer" }) });
    const { application } = await buildApplication(ctx, { status: "reviewing" });
    await confirm(ctx, application);
    expect((await mailsOf(ctx, application.id))[0]?.payload.card).toContain("東京都国民健康保険団体連合会");
  });
});

async function cardOf(ctx: Context, code: PrefectureCode) {
  return federationCard(ctx, await findFederation(ctx, code));
}

async function expected(ctx: Context) {
  return outlook(ctx.now, ctx.now, await findFederation(ctx, "13"));
}

async function set(ctx: Context, code: PrefectureCode, settings: Partial<typeof federations.$inferInsert>) {
  const change = ctx.database.read.update(federations).set(settings).where(eq(federations.code, code));
  await commit(ctx, [statement(change)]);
}

/** An application whose letter was posted that many business days after it. */
async function posted(ctx: Context, federation: PrefectureCode, days: number): Promise<Application> {
  const { application } = await buildApplication(ctx, { status: "posted", federation, account: null });
  await post(ctx, application, days);
  return application;
}

async function post(ctx: Context, application: Application, days: number): Promise<void> {
  const postedOn = addBusinessDays(tokyoDay(application.submittedAt), days);
  const issuer = as(ctx, staffActor({ role: "issuer" }));
  await commit(issuer, [record(issuer, { act: "post", application, detail: { postedOn } })]);
}
