import { describe, expect, it } from "vitest";
import { federationCard } from "@/services/applications/federation-card";
import type { Context } from "@/services/context";
import { findFederation } from "@/services/ledger/find-federation";
import { printLetters } from "@/services/letters/print-letters";
import { solidTextOf } from "@/tests/letters/paper";
import { set, supervisor } from "@/tests/services/settings/settings-support";
import { addOffice, draftOf, sent } from "@/tests/support/applied";
import { buildApplication } from "@/tests/support/build-application";
import { mailsOf } from "@/tests/support/kept";
import { as, staffActor } from "@/tests/support/test-context";

const changed = {
  section: "介護保険課 審査係",
  postalCode: "1020072",
  address: "東京都千代田区飯田橋9丁目9番9号",
  phone: "03-0000-0013",
  envelopeRequired: true,
  envelopePostage: "460円分の切手を貼ったもの",
  postingWeekdays: "1,4",
  mailClass: "簡易書留",
  letterValidityDays: 21,
};

describe("changed settings (issue 3, 9)", () => {
  it("stand on the applicant's card at once", async () => {
    const ctx = await supervisor();
    await set(ctx, changed);
    expect(await federationCard(ctx, await findFederation(ctx, "13"))).toMatchObject({
      section: "介護保険課 審査係",
      phone: "03-0000-0013",
      envelope: {
        what: "返信用封筒(460円分の切手を貼ったもの)",
        sendTo: "〒102-0072 東京都千代田区飯田橋9丁目9番9号 東京都国民健康保険団体連合会 介護保険課 審査係",
      },
      needsNoEnvelope: false,
      postingDays: "月曜日・木曜日",
      mailClass: "簡易書留",
    });
  });

  it("stand in the mail to whoever applies next, not in another federation's", async () => {
    const ctx = await supervisor();
    await set(ctx, changed);
    const receipt = await receiptOf(ctx);
    expect(receipt?.payload.card).toContain("電話番号:03-0000-0013\n発送する曜日:月曜日・木曜日\n郵便の種類:簡易書留");
    expect(receipt?.payload.envelope).toContain("460円分の切手を貼ったもの");
    expect((await findFederation(ctx, "14")).phone).toBe("");
  });

  it("move the day on which the letter is expected, with the weekdays of posting and the deadline's time", async () => {
    const ctx = await supervisor();
    await set(ctx, { postingWeekdays: "4", claimDeadlineTime: "17:00" });
    expect((await receiptOf(ctx))?.payload.expectation).toContain("12月15日(火)ごろ");
  });

  it("stand on the next letter: who sends it, whom to call, how long the password lives", async () => {
    const ctx = await supervisor();
    await set(ctx, changed);
    const { application } = await buildApplication(ctx, { status: "approved" });
    const paper = solidTextOf(await printLetters(as(ctx, staffActor({ role: "issuer" })), [application.reference]));
    for (const told of ["介護保険課審査係", "102-0072", "飯田橋9丁目9番9号", "03-0000-0013", "21日"]) {
      expect(paper).toContain(told);
    }
  });
});

async function receiptOf(ctx: Context) {
  const applicant = as(ctx, { kind: "applicant", browser: null } as const);
  await addOffice(applicant);
  const browser = await sent(applicant);
  const { applicationId } = await draftOf(browser);
  const [receipt] = await mailsOf(browser, applicationId ?? "");
  return receipt;
}
