import { describe, expect, it } from "vitest";
import { formatReference } from "@/domain/reference";
import { reprintLetter } from "@/services/letters/reprint-letter";
import { caseFlagHeadings, exportCaseFlags } from "@/services/reviews/export-case-flags";
import { caseLetterHeadings, exportCaseLetters } from "@/services/reviews/export-case-letters";
import { comparisonHeadings, exportComparison } from "@/services/reviews/export-comparison";
import { reject } from "@/services/reviews/reject";
import { changeProvider } from "@/tests/services/letters/letters-support";
import { rejection, reviewer, settings } from "@/tests/services/reviews/acts";
import { buildApplication } from "@/tests/support/build-application";
import { checked } from "@/tests/support/checked";
import { wholeEventsOf } from "@/tests/support/events-of";
import { proposedChange } from "@/tests/support/proposed-change";
import { refusalOf } from "@/tests/support/refusal-of";
import { as, at, staffActor } from "@/tests/support/test-context";

const minute = 60_000;
const day = 24 * 60 * minute;

/** The cells of each row behind the 受付番号, which all of them must begin with. */
function behind(rows: unknown[][], reference: string): unknown[][] {
  expect(rows.every(([named]) => named === formatReference(reference))).toBe(true);
  return rows.map((row) => row.slice(1));
}

describe("the flags of an application as a file", () => {
  it("are told with their reasons, and whether the federation tolerates them", async () => {
    const ctx = await reviewer();
    await settings(ctx, { toleratedFlags: "many-tries" });
    const { application } = await buildApplication(ctx, { application: { codeTries: 5, officeMovedAt: ctx.now } });
    const rows = await exportCaseFlags(ctx, application.reference);
    expect(behind(rows, application.reference)).toEqual([
      ["現在", "移転の申告", "事業所が移転したと、申請者が答えています。", "承認の前に確認"],
      [
        ...["現在", "確認コードの入力多数"],
        ...["申請までに、誤った確認コードが5回入力されました。", "設定で承認を妨げない"],
      ],
    ]);
    expect(rows[0]).toHaveLength(caseFlagHeadings.length);
    expect(await wholeEventsOf(ctx)).toMatchObject([{ act: "export-case-flags", applicationId: application.id }]);
  });

  it("are of a decided one those of its decision, and none where nothing was found", async () => {
    const ctx = await reviewer();
    await settings(ctx, { toleratedFlags: "many-tries" });
    const { application } = await buildApplication(ctx, { application: { codeTries: 5, officeMovedAt: ctx.now } });
    await reject(ctx, { ...application, ...rejection });
    const told = behind(await exportCaseFlags(ctx, application.reference), application.reference);
    expect(told).toEqual([
      ["決定したとき", "移転の申告", null, "承認の前に確認"],
      ["決定したとき", "確認コードの入力多数", null, "設定で承認を妨げない"],
    ]);
    const { application: quiet } = await buildApplication(ctx, { status: "withdrawn" });
    expect(await exportCaseFlags(ctx, quiet.reference)).toEqual([]);
  });

  it("begin with the call in which the office denied, as long as it counts", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    await checked(ctx, application.id, { result: "denied", calledAt: ctx.now });
    expect(behind(await exportCaseFlags(ctx, application.reference), application.reference)).toEqual([
      [
        ...["現在", "申請していないとの回答"],
        ...["2026年12月1日(火) 10:00の電話で、事業所は「申請していない」と答えました。", "承認の前に確認"],
      ],
    ]);
    await checked(at(ctx, minute), application.id);
    expect(await exportCaseFlags(ctx, application.reference)).toEqual([]);
  });

  it("tell that the letter was reported missing", async () => {
    const ctx = await reviewer();
    const missingReportedAt = ctx.now;
    const { application } = await buildApplication(ctx, { status: "posted", application: { missingReportedAt } });
    const told = behind(await exportCaseFlags(ctx, application.reference), application.reference);
    expect(told).toEqual([["現在", "通知書の未着", "申請者が2026-12-01 10:00に報告しました。", null]]);
  });
});

describe("the comparison of an application with the ledger as a file", () => {
  it("has a line for each item of the page, with both sides and what was found", async () => {
    const ctx = await reviewer();
    const { application, account } = await buildApplication(ctx, {
      providerNumber: "1311111111",
      securityEmail: "owner@example.jp",
    });
    await changeProvider(ctx, "1311111111", { phone: "", postalCode: "1020082", addressChangedAt: ctx.now });
    const rows = await exportComparison(ctx, application.reference);
    expect(behind(rows, application.reference)).toEqual([
      ["事業所番号", "1311111111", "1311111111", "一致", "検査数字も合っています"],
      ["事業所名", "", "試験の事業所", "", ""],
      ["法人名", "", "試験法人", "", ""],
      ["請求先と所在地", "東京都", "東京都", "一致", ""],
      [
        ...["郵送先の住所", "移転の申告なし"],
        ...["〒102-0082 東京都千代田区一番町1 / 2026年12月1日(火)に変更", "要確認", "最近変わった住所です"],
      ],
      ["電話番号", "", "なし", "要確認", "電話番号がないため、電話で確認できません"],
      [
        ...["メールアドレス", application.email, "owner@example.jp(2026年12月1日(火)に登録)"],
        ...["要確認", "登録のアドレスと異なります。お知らせは両方に送ります"],
      ],
      ["ユーザID", "", account?.userId, "", ""],
    ]);
    expect(rows[0]).toHaveLength(comparisonHeadings.length);
    expect(await wholeEventsOf(ctx)).toMatchObject([{ act: "export-comparison", applicationId: application.id }]);
  });

  it("tells of the address that waits to the federation that keeps the office, to another that one waits (R43)", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { providerNumber: "1311111111" });
    const other = await buildApplication(ctx, { providerNumber: "1311111111", federation: "11" });
    await proposedChange(ctx, "1311111111");
    const saitama = as(ctx, staffActor({ role: "reviewer", federation: "11" }));
    const address = async (by: typeof ctx, reference: string) =>
      (await exportComparison(by, reference)).find((row) => row[1] === "郵送先の住所")?.[3];
    expect(await address(ctx, application.reference)).toMatch(/確認待ちの変更:.+理由:移転$/u);
    expect(await address(saitama, other.application.reference)).toMatch(
      / \/ 住所の変更が、所在地の国保連合会で確認を待っています。$/u,
    );
  });

  it("says なし of an office that the ledger does not know", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { account: null });
    await ctx.database.client.execute("delete from providers");
    const rows = behind(await exportComparison(ctx, application.reference), application.reference);
    expect(rows[0]).toEqual(["事業所番号", application.providerNumber, "なし", "相違", "事業所台帳に見つかりません"]);
    expect(rows.map((row) => row[2])).toEqual(["なし", "なし", "なし", "東京都", "なし", "なし", "なし", "なし"]);
  });
});

describe("the letters of an application as a file", () => {
  it("are told with what became of each, the oldest first, never their passwords (R29)", async () => {
    const ctx = await reviewer();
    const { application, letter } = await buildApplication(ctx, {
      status: "posted",
      letter: { trackingNumber: "123456789012", receivedAs: "opened", receivedAt: ctx.now },
    });
    const later = as(at(ctx, minute), staffActor({ role: "issuer" }));
    await reprintLetter(later, { reference: application.reference, reason: "届かないため" });
    const rows = await exportCaseLetters(later, application.reference);
    expect(behind(rows, application.reference)).toEqual([
      [
        ...["2026-12-01 10:00", "2026-12-01", "123456789012", "2026-12-31", "開封・破損していた"],
        ...["無効", null, "2026-12-01 10:01"],
      ],
      ["2026-12-01 10:01", null, null, null, null, "未使用", null, null],
    ]);
    expect(rows[0]).toHaveLength(caseLetterHeadings.length);
    expect(JSON.stringify(rows)).not.toContain(letter?.passwordHash);
    expect((await wholeEventsOf(ctx)).at(-1)).toMatchObject({
      act: "export-case-letters",
      applicationId: application.id,
    });
  });

  it("are told as used, and as expired once their time is over", async () => {
    const ctx = await reviewer();
    const fate = async (by: typeof ctx, reference: string) => (await exportCaseLetters(by, reference))[0]?.slice(6);
    const { application: used } = await buildApplication(ctx, { status: "completed" });
    expect(await fate(ctx, used.reference)).toEqual(["使用", "2026-12-01 10:00", "2026-12-01 10:00"]);
    const { application: posted } = await buildApplication(ctx, { status: "posted" });
    expect(await fate(at(ctx, 30 * day - 1), posted.reference)).toEqual(["未使用", null, null]);
    expect(await fate(at(ctx, 30 * day), posted.reference)).toEqual(["期限切れ", null, null]);
  });
});

describe.each([
  { what: "flags", read: exportCaseFlags },
  { what: "comparison", read: exportComparison },
  { what: "letters", read: exportCaseLetters },
])("the $what of another federation's application", ({ read }) => {
  it("are not found, in the same words as of none, and leave no event (R43)", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    const saitama = as(ctx, staffActor({ role: "reviewer", federation: "11" }));
    const refused = await refusalOf(read(saitama, application.reference));
    expect(refused).toMatchObject({ code: "not-found" });
    expect(refused.message).toBe((await refusalOf(read(saitama, "K7M2Q9XA"))).message);
    expect(await wholeEventsOf(ctx)).toEqual([]);
  });
});
