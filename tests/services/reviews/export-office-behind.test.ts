import { describe, expect, it } from "vitest";
import { commit } from "@/db/commit";
import { limits } from "@/domain/limits";
import { formatReference } from "@/domain/reference";
import { record } from "@/services/audit/record";
import type { Context } from "@/services/context";
import { accountActHeadings, exportAccountActs } from "@/services/reviews/export-account-acts";
import { exportOtherApplications, otherApplicationHeadings } from "@/services/reviews/export-other-applications";
import { reviewer } from "@/tests/services/reviews/acts";
import { type Account, buildApplication } from "@/tests/support/build-application";
import { wholeEventsOf } from "@/tests/support/events-of";
import { refusalOf } from "@/tests/support/refusal-of";
import { rowsOf } from "@/tests/support/rows-of";
import { as, at, staffActor } from "@/tests/support/test-context";

const providerNumber = "1311111111";
const minute = 60_000;

/** The context of the office that owns this account. */
function office(ctx: Context, account: Account | null): Context {
  return as(ctx, { kind: "office", accountId: account?.id ?? "", sessionId: "of-a-test", letterId: null });
}

describe("the other applications of an office as a file", () => {
  it("are those at the same federation, the newest first, with how their letters fared, and leave an event (R43, R45)", async () => {
    const ctx = await reviewer();
    const { application: first, account } = await buildApplication(ctx, { providerNumber, status: "completed" });
    await commit(ctx, [record(at(ctx, minute), { act: "return", application: first })]);
    const own = { providerNumber, account: account ?? {} };
    const { application: rejected } = await buildApplication(at(ctx, 2 * minute), { ...own, status: "rejected" });
    await buildApplication(at(ctx, 2 * minute), { providerNumber, federation: "27" });
    const later = at(ctx, 3 * minute);
    const { application } = await buildApplication(later, own);
    const rows = await exportOtherApplications(later, application.reference);
    expect(rows).toEqual([
      [
        ...[providerNumber, formatReference(rejected.reference)],
        ...["2026-12-01 10:02", "却下", "2026-12-01 10:02", "なし"],
      ],
      [
        ...[providerNumber, formatReference(first.reference)],
        ...["2026-12-01 10:00", "利用開始", "2026-12-01 10:00"],
        ["印刷", "発送", "使用", "返戻"].map((fate) => `2026年12月1日(火)に${fate}`).join("、"),
      ],
    ]);
    expect(rows[0]).toHaveLength(otherApplicationHeadings.length);
    const event = { act: "export-other-applications", applicationId: application.id };
    expect((await wholeEventsOf(ctx)).at(-1)).toMatchObject(event);
  });

  it("go on beyond what the page shows", async () => {
    const ctx = await reviewer();
    const { application, account } = await buildApplication(ctx, { providerNumber });
    const own = { providerNumber, account: account ?? {}, status: "rejected" } as const;
    for (let nth = 0; nth < 21; nth += 1) await buildApplication(ctx, own);
    expect(await exportOtherApplications(ctx, application.reference)).toHaveLength(21);
  });
});

describe("what an office did with its login as a file", () => {
  it("is told under its user ID, the newest first, nothing of anybody else, and leaves an event (R45)", async () => {
    const ctx = await reviewer();
    const { application, account } = await buildApplication(ctx, { providerNumber });
    const other = await buildApplication(ctx, { providerNumber, federation: "27" });
    await commit(ctx, [
      record(office(ctx, account), { act: "choose-password" }),
      record(office(ctx, account), { act: "sign-in" }),
      record(office(ctx, other.account), { act: "set-security-code" }),
      record(office(at(ctx, minute), account), { act: "register-security-email" }),
    ]);
    const rows = await rowsOf(await exportAccountActs(ctx, application.reference));
    expect(rows).toEqual([
      [account?.userId, "2026-12-01 10:01", "セキュリティ用メールアドレスを登録しました"],
      [account?.userId, "2026-12-01 10:00", "仮パスワードから自分のパスワードへ変更しました"],
    ]);
    expect(rows[0]).toHaveLength(accountActHeadings.length);
    const event = { act: "export-account-acts", applicationId: application.id };
    expect((await wholeEventsOf(ctx)).at(-1)).toMatchObject(event);
  });

  it("goes on beyond what the page shows, each act once, and is empty without a user ID", async () => {
    const ctx = await reviewer();
    const { application, account } = await buildApplication(ctx, { providerNumber });
    const count = limits.caseHistory.exportPage + 1;
    const acts = Array.from({ length: count }, () => record(office(ctx, account), { act: "change-password" }));
    await commit(ctx, acts);
    expect(await rowsOf(await exportAccountActs(ctx, application.reference))).toHaveLength(count);
    const { application: without } = await buildApplication(ctx, { account: null });
    expect(await rowsOf(await exportAccountActs(ctx, without.reference))).toEqual([]);
  });
});

describe.each([
  { what: "the other applications", read: exportOtherApplications },
  { what: "what was done with the login", read: exportAccountActs },
])("$what of another federation's case", ({ read }) => {
  it("is not found, and leaves no event (R43)", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    const saitama = as(ctx, staffActor({ role: "reviewer", federation: "11" }));
    expect(await refusalOf(read(saitama, application.reference))).toMatchObject({ code: "not-found" });
    expect(await wholeEventsOf(ctx)).toEqual([]);
  });
});
