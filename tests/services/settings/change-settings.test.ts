import { describe, expect, it } from "vitest";
import { findFederation } from "@/services/ledger/find-federation";
import { changeSettings } from "@/services/settings/change-settings";
import { exportSettingsHistory } from "@/services/settings/export-settings-history";
import { viewSettings } from "@/services/settings/view-settings";
import { formOf, set, supervisor } from "@/tests/services/settings/settings-support";
import { buildStaff } from "@/tests/support/build-staff";
import { eventsOf } from "@/tests/support/events-of";
import { meanwhile } from "@/tests/support/meanwhile";
import { refusalOf } from "@/tests/support/refusal-of";
import { as, at, staffActor, staleFactor, testContext } from "@/tests/support/test-context";

describe("changing the settings of a federation (issue 3, 9)", () => {
  it("keeps them, counts the version up, and leaves one event with before and after of what changed alone", async () => {
    const ctx = await supervisor();
    expect(await set(ctx, { phone: "03-0000-0013", postingWeekdays: "1,4", letterValidityDays: 20 })).toBe(3);
    expect(await findFederation(ctx, "13")).toMatchObject({
      phone: "03-0000-0013",
      postingWeekdays: "1,4",
      version: 2,
    });
    const [event, ...more] = await eventsOf(ctx);
    expect(more).toEqual([]);
    expect(event).toMatchObject({ act: "settings-changed", actor: "staff", actorId: "test-supervisor" });
    expect(JSON.parse(event?.detail ?? "")).toEqual({
      version: 2,
      "phone.before": "",
      "phone.after": "03-0000-0013",
      "postingWeekdays.before": "",
      "postingWeekdays.after": "1,4",
      "letterValidityDays.before": 30,
      "letterValidityDays.after": 20,
    });
  });

  it("writes nothing when nothing differs, however old the page is", async () => {
    const ctx = await supervisor();
    const page = await formOf(ctx);
    expect(await changeSettings(ctx, { ...page, version: 7 })).toBe(0);
    expect(await eventsOf(ctx)).toEqual([]);
    expect((await findFederation(ctx, "13")).version).toBe(1);
  });

  it("never records the notice address, only that it came, changed, or went", async () => {
    const ctx = await supervisor();
    await set(ctx, { noticeEmail: "first@example.jp" });
    await set(ctx, { noticeEmail: "second@example.jp" });
    await set(ctx, { noticeEmail: "" });
    const details = (await eventsOf(ctx)).map(({ detail }) => detail);
    expect(details.join()).not.toContain("@");
    expect(details.map((detail) => JSON.parse(detail))).toEqual([
      { version: 2, "noticeEmail.before": false, "noticeEmail.after": true },
      { version: 3, "noticeEmail.before": true, "noticeEmail.after": true },
      { version: 4, "noticeEmail.before": true, "noticeEmail.after": false },
    ]);
  });

  it("refuses a page that colleagues have overtaken, and says who changed what", async () => {
    const ctx = await supervisor();
    await buildStaff(ctx, { id: "colleague", name: "試験 同僚", role: "supervisor" });
    const page = await formOf(ctx, { phone: "03-0000-0013" });
    const colleague = as(at(ctx, 5 * 60_000), staffActor({ role: "supervisor", id: "colleague" }));
    await set(colleague, { mailClass: "簡易書留", section: "審査係" });
    const refusal = await refusalOf(changeSettings(ctx, page));
    expect(refusal).toMatchObject({ code: "stale", field: undefined });
    expect(refusal.message).toContain(
      "2026年12月1日(火) 10:05に試験 同僚さんが「担当の課・係」「郵便の種類」を変更しました。",
    );
    expect(await findFederation(ctx, "13")).toMatchObject({ phone: "", mailClass: "簡易書留", version: 2 });
    expect(await eventsOf(ctx)).toHaveLength(1);
  });

  it("lets one of two who save at the same moment through and tells the other", async () => {
    const ctx = await supervisor();
    const page = await formOf(ctx, { phone: "03-0000-0013" });
    const overtaken = meanwhile(ctx, () => set(ctx, { mailClass: "簡易書留" }));
    expect(await refusalOf(changeSettings(overtaken, page))).toMatchObject({ code: "stale" });
    expect(await findFederation(ctx, "13")).toMatchObject({ phone: "", mailClass: "簡易書留", version: 2 });
  });

  it("is refused to reviewers and issuers, and asks for a fresh second factor (R40, R42)", async () => {
    const ctx = await supervisor();
    const page = await formOf(ctx, { phone: "03-0000-0013" });
    for (const role of ["reviewer", "issuer"] as const) {
      const refusal = await refusalOf(changeSettings(as(ctx, staffActor({ role })), page));
      expect(refusal).toMatchObject({ code: "not-your-role" });
    }
    const stale = await refusalOf(changeSettings(staleFactor(ctx), page));
    expect(stale).toMatchObject({ code: "second-factor-stale", field: "totp" });
    expect(await eventsOf(ctx)).toEqual([]);
  });

  it("does not find another federation, in the same words as one that does not exist (R43)", async () => {
    const ctx = await supervisor();
    const saitama = await formOf(ctx, { phone: "048-000-0011" }, "11");
    const foreign = await refusalOf(changeSettings(ctx, saitama));
    const none = await refusalOf(changeSettings(ctx, { ...saitama, federation: "99" }));
    expect(foreign).toMatchObject({ code: "not-found" });
    expect(none).toEqual(foreign);
    expect((await findFederation(ctx, "11")).phone).toBe("");
    expect(await eventsOf(ctx)).toEqual([]);
  });

  it("is open to an admin for every federation", async () => {
    const ctx = await testContext({ actor: staffActor({ role: "admin" }) });
    expect(await set(ctx, { phone: "048-000-0011" }, "11")).toBe(1);
    expect((await findFederation(ctx, "11")).phone).toBe("048-000-0011");
  });
});

describe("looking at the settings", () => {
  it("shows one's own, how applicants see them, and who changed what, newest first; and leaves an event", async () => {
    const ctx = await supervisor();
    await buildStaff(ctx, { id: "test-supervisor", name: "試験 統括", role: "supervisor" });
    await set(ctx, { phone: "03-0000-0013" });
    await set(at(ctx, 60_000), { phone: "", mailClass: "簡易書留" });
    const view = await viewSettings(ctx);
    expect(view).toMatchObject({ federation: { code: "13" }, card: { mailClass: "簡易書留" }, older: false });
    expect(view?.history).toMatchObject([
      {
        by: "試験 統括",
        byId: "test-supervisor",
        version: 3,
        changes: [{ field: "phone", before: "03-0000-0013" }, { field: "mailClass" }],
      },
      { by: "試験 統括", version: 2, changes: [{ field: "phone", before: "", after: "03-0000-0013" }] },
    ]);
    expect((await eventsOf(ctx)).at(-1)).toMatchObject({ act: "view-settings", actorId: "test-supervisor" });
  });

  it("says when there were more changes than it shows", async () => {
    const ctx = await supervisor();
    for (let n = 1; n <= 31; n += 1) await set(at(ctx, n * 1000), { letterValidityDays: n % 2 === 0 ? 30 : 31 });
    const view = await viewSettings(ctx);
    expect(view?.history).toHaveLength(30);
    expect(view?.older).toBe(true);
  });

  it("asks an admin which one, and then shows it", async () => {
    const ctx = await testContext({ actor: staffActor({ role: "admin" }) });
    expect(await viewSettings(ctx)).toBeNull();
    expect(await eventsOf(ctx)).toEqual([]);
    expect(await viewSettings(ctx, "11")).toMatchObject({ federation: { code: "11" } });
  });

  it("is refused to reviewers and issuers, and another federation's is not found (R42, R43)", async () => {
    const ctx = await supervisor();
    for (const role of ["reviewer", "issuer"] as const) {
      const other = as(ctx, staffActor({ role }));
      expect(await refusalOf(viewSettings(other))).toMatchObject({ code: "not-your-role" });
      expect(await refusalOf(exportSettingsHistory(other))).toMatchObject({ code: "not-your-role" });
    }
    const foreign = await refusalOf(viewSettings(ctx, "11"));
    expect(foreign).toMatchObject({ code: "not-found" });
    expect(await refusalOf(viewSettings(ctx, "99"))).toEqual(foreign);
    expect(await refusalOf(exportSettingsHistory(ctx, "11"))).toEqual(foreign);
    expect(await eventsOf(ctx)).toEqual([]);
  });

  it("exports the history in words, a row for each field, and records how many", async () => {
    const ctx = await supervisor();
    await set(ctx, { postingWeekdays: "1,4", bulkApproval: false, noticeEmail: "desk@example.jp" });
    const { headings, rows } = await exportSettingsHistory(ctx);
    expect(headings.slice(0, 3)).toEqual(["国保連合会", "変更日時", "変更した職員"]);
    expect(rows[0]?.slice(0, 2)).toEqual(["東京都", "2026-12-01 10:00"]);
    expect(rows.map((row) => row.slice(3))).toEqual([
      ["連絡先メールアドレス", "(空欄)", "登録あり"],
      ["発送する曜日", "曜日を決めない(すべての営業日)", "月曜日・木曜日"],
      ["まとめて承認", "使う", "使わない"],
    ]);
    expect((await eventsOf(ctx)).at(-1)).toMatchObject({ act: "export-settings-history", detail: '{"count":3}' });
  });
});
