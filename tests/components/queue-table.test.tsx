import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { QueueTable } from "@/app/admin/_queue/queue-table";
import type { QueueRow } from "@/services/queue/queue-rows";

const now = new Date("2026-12-04T10:00:00+09:00");
const row: QueueRow = {
  id: "a",
  reference: "AB2CD3EF",
  federation: "13",
  providerNumber: "1311111111",
  providerName: "請求事業所A",
  status: "waiting",
  waitingReason: "contact",
  submittedAt: new Date("2026-11-27T10:00:00+09:00"),
  missing: false,
  officeMoved: true,
  toCheck: true,
  chance: "tight",
  flags: ["many-tries"],
  denied: false,
  openBy: ["隣席 職員"],
};

describe("the table of the queue", () => {
  it("tells age, deadline, flags, marks and who has a case open in words, not by colour alone", () => {
    const text = markup({}).replace(/<[^>]*>/g, " ");
    const words = [
      "確認待ち",
      "電話確認",
      "確認日",
      "移転の申告",
      "すぐ進めても締切まぎわ",
      "目安超え",
      "隣席 職員さんが開いています",
    ];
    for (const word of words) expect(text).toContain(word);
    expect(text).toMatch(/受付から\s*5\s*営業日/);
  });

  it("leads to the case with the view to come back to", () => {
    expect(markup({})).toContain('href="/admin/applications/AB2CD3EF?view=status%3Dwaiting"');
    expect(markup({ view: "" })).toContain('href="/admin/applications/AB2CD3EF"');
  });

  it("has a box with a name of its own for what its reader may approve, and none for all else", () => {
    expect(markup({})).toMatch(/type="checkbox" [^>]*name="case" value="AB2CD3EF".*AB2C-D3EFを選ぶ/);
    expect(markup({ mayApprove: false })).not.toContain("checkbox");
    expect(markup({ rows: [{ ...row, status: "posted", waitingReason: null, chance: null }] })).not.toContain(
      "checkbox",
    );
  });

  it("names the federation for a reader of all", () => {
    expect(markup({ ofAll: true })).toContain("東京都");
    expect(markup({})).not.toContain("東京都");
  });

  it("says before every flag that the office denied", () => {
    const text = markup({ rows: [{ ...row, denied: true }] }).replace(/<[^>]*>/g, "");
    expect(text).toContain("申請していないとの回答確認コードの入力多数");
    expect(markup({})).not.toContain("申請していない");
  });

  it("does not say the move twice when its flag stands already", () => {
    expect(markup({ rows: [{ ...row, flags: ["office-moved"] }] }).match(/移転の申告/g)).toHaveLength(1);
  });
});

function markup(over: Partial<Parameters<typeof QueueTable>[0]>): string {
  const usual = {
    caption: "申請",
    empty: "",
    rows: [row],
    now,
    view: "status=waiting",
    mayApprove: true,
    ofAll: false,
  };
  return renderToStaticMarkup(<QueueTable {...usual} {...over} />);
}
