import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { StatusLetter } from "@/components/application/status-letter";
import type { MissingReport } from "@/domain/missing-letter";
import { text } from "@/tests/components/markup";

const postedAt = new Date("2026-12-01T00:00:00+09:00");
const validUntil = new Date("2026-12-31T00:00:00+09:00");
const noon = (day: string) => new Date(`${day}T12:00:00+09:00`);

describe("the letter on its way, as its applicant sees it", () => {
  it("was reported as unopened: until when to sign in, and nothing of a letter that does not come", () => {
    const shown = letter("received", noon("2026-12-09"));
    expect(shown).toContain("通知書は未開封で届いたと報告されています。有効期限(2026年12月31日(木)");
    expect(shown).toContain(")までにログインしてください。");
    expect(shown).not.toContain("届かない");
  });

  it("was reported as unopened and its password has ended: nobody is asked to sign in with it", () => {
    const shown = letter("received", validUntil);
    expect(shown).toContain("仮パスワードの有効期限が過ぎました。");
    expect(shown).toContain("通知書は未開封で届いたと報告されています。");
    expect(shown).not.toContain("ログインしてください");
  });

  it.each([
    ["too-early", "2026年12月8日(火)になっても届かないときは"],
    ["possible", "通知書が届かないことを知らせる"],
    ["reported", "届いていないことは、国保連合会へ知らせてあります。"],
  ] as const)("is otherwise followed by what to do when it does not come (%s)", (report, sentence) => {
    const shown = letter(report, noon("2026-12-09"));
    expect(shown).toContain("通知書が届かない場合");
    expect(shown).toContain(sentence);
    expect(shown).not.toContain("未開封で届いた");
  });
});

function letter(report: MissingReport, now: Date): string {
  const missing = { report, from: "2026-12-08" };
  return text(
    renderToStaticMarkup(
      <StatusLetter letter={{ postedAt, trackingNumber: null, validUntil }} missing={missing} mailClass="" now={now} />,
    ),
  );
}
