import { describe, expect, it } from "vitest";
import { auditDetail } from "@/domain/audit-detail";
import { mailName } from "@/domain/mail-name";
import { mailKinds } from "@/emails/mail";

describe("what an event says beside its act", () => {
  it("is read in words where there are words for it", () => {
    const detail = '{"from":"submitted","to":"approved","count":1200,"role":"issuer","sure":true,"none":null}';
    expect(read("approve", detail)).toEqual([
      "前 受付済",
      "後 承認済",
      "件数 1,200",
      "役割 発行担当",
      "sure はい",
      "none なし",
    ]);
  });

  it.each([
    [
      "refused",
      { refusal: "approved-by-you", tried: "print" },
      ["断られた理由 自分が承認した申請の通知書", "試みた操作 通知書の印刷"],
    ],
    [
      "refused",
      { refusal: "denied-by-you", tried: "check" },
      [
        "断られた理由 自分が「申請していない」と記録した申請の電話確認",
        "試みた操作 確認の記録(電話、住所、返信用封筒)",
      ],
    ],
    ["view-audit", { person: "applicant", group: "ledger" }, ["操作した人 申請者", "操作の種類 事業所台帳"]],
    ["view-audit", { person: "staff:tokyo-issuer" }, ["操作した人 職員 tokyo-issuer"]],
    ["view-audit", { since: "2026-12-01T09:30" }, ["いつから 2026年12月1日(火) 09:30"]],
    ["view-ledger-file", { kind: "address" }, ["種類 住所の変更"]],
    [
      "call-back",
      { kind: "call-back", result: "denied" },
      ["種類 台帳の電話番号への確認", "結果 申請していないと言われた"],
    ],
    ["release", { kind: "address" }, ["種類 宛先の住所の確認"]],
    ["mail-failed", { kind: "posted", code: "email.bounced" }, ["種類 発送の通知", "区分 宛先から戻った"]],
    ["seal", { batch: "b1", together: true }, ["束のID b1", "まとめて封入 はい"]],
    ["approve", { together: true }, ["まとめて承認 はい"]],
    ["reject", { code: "agent" }, ["区分 代理人からの申請"]],
    ["wait", { reason: "contact" }, ["理由 電話確認"]],
    ["preview-decision", { decision: "approve" }, ["判断 承認"]],
    ["export-figures", { table: "pace" }, ["表 受付から発送までの営業日数"]],
    ["audit-verified", { how: "removed" }, ["異常の内容 記録が消されています"]],
    [
      "view-queue",
      { view: "status=waiting&waiting=contact&flag=any&from=2026-12-01&mine=yes" },
      [
        "絞り込み 状態 確認待ち、確認待ちの理由 電話確認、確認点 あり、受付日 2026年12月1日(火)から、自分が扱った申請だけ",
      ],
    ],
    ["export-ledger", { filter: "status=closed" }, ["絞り込み 状態 廃止または休止"]],
    ["staff-created", { staff: "staff", role: "admin" }, ["職員ID staff", "役割 システム管理"]],
    ["sign-in-failed", { realm: "staff", factor: "second" }, ["入口 職員", "認証 認証コードか回復コード"]],
  ])("of %s has no codes: %j", (act, detail, expected) => {
    expect(read(act, JSON.stringify(detail))).toEqual(expected);
  });

  it("calls days a range where the act only looks or carries away, not before and after", () => {
    const days = '{"from":"2026-11-01","to":"2026-11-30"}';
    expect(read("export-letters", days)).toEqual(["いつから 2026年11月1日(日)", "いつまで 2026年11月30日(月)"]);
    expect(read("track", '{"from":"10000000001","to":"10000000002"}')).toEqual(["前 10000000001", "後 10000000002"]);
  });

  it("tells settings and places as their screens do, and leaves out what was blank", () => {
    const detail = '{"bulkApproval.before":true,"section.after":"","federation":"13","view":""}';
    const told = ["まとめて承認(前) 使う", "担当の課・係(後) (空欄)", "国保連合会 東京都"];
    expect(read("settings-changed", detail)).toEqual(told);
  });

  it("stays as it is when it is no such record: an auditor reads even what was tampered with", () => {
    expect(read("approve", "{}")).toEqual([]);
    expect(read("approve", "{broken")).toEqual(["記録 {broken"]);
    expect(read("approve", '{"a":{"b":1}}')).toEqual(['記録 {"a":{"b":1}}']);
    expect(read("approve", '{"constructor":"toString"}')).toEqual(["constructor toString"]);
  });

  it("has a name for every mail that is sent", () => {
    expect(mailKinds.filter((kind) => mailName(kind) === undefined)).toEqual([]);
  });
});

function read(act: string, detail: string): string[] {
  return auditDetail(detail, act).map(({ term, value }) => `${term} ${value}`);
}
